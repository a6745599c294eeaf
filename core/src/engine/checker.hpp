// One draft to one report: the pipeline from blocks to ordered findings.
#pragma once

#include <string>
#include <vector>

#include "checks/check.hpp"
#include "engine/block_cache.hpp"
#include "report/report.hpp"
#include "text/graphemes.hpp"

namespace takt::engine {

class Checker {
 public:
  explicit Checker(RuleSet& rules) : rules_(rules), analyser_(rules), cache_(analyser_) {}

  report::Report check(const mail::Draft& draft);

  /// Call when the rules changed.
  void forget() {
    cache_.clear();
    rules_.forget_words();
  }

 private:
  /// A stretch of text that findings are made for: the subject, or one block of the body.
  struct Place {
    report::Target target;
    std::u16string_view whole;  // the target's text
    std::uint32_t offset;       // of the block in it
    const BlockAnalysis* analysis;
    const mail::Parts* parts;  // nullptr: the subject
  };
  struct Session;

  void add_rule_hits(const Place& place, Session& session);
  void add_check_hits(const Place& place, Session& session);
  void add_draft_checks(Session& session);
  void add(std::uint32_t check, const CheckHit& hit, const Place& place, Session& session);
  void finish(report::Finding finding, const Place& place, const Words& words, const CheckHit& hit,
              const std::vector<Edit>& edits, Session& session);

  RuleSet& rules_;
  Analyser analyser_;
  BlockCache cache_;
  text::Graphemes graphemes_;
};

}  // namespace takt::engine
