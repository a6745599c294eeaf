// One draft to one report: the pipeline from blocks to ordered findings.
#pragma once

#include <vector>

#include "checks/check.hpp"
#include "engine/block_cache.hpp"
#include "engine/finding_builder.hpp"
#include "engine/reader.hpp"
#include "report/report.hpp"
#include "text/graphemes.hpp"

namespace takt::engine {

class Checker {
 public:
  explicit Checker(RuleSet& rules) : rules_(rules), analyser_(rules), cache_(analyser_), reader_(cache_, rules) {}

  report::Report check(const mail::Draft& draft);

  /// The draft as a template; without variants when it says nothing.
  rules::TemplateSource make_template(const mail::Draft& draft);

  /// Call when the rules changed.
  void forget() {
    cache_.clear();
    analyser_.forget();
  }

 private:
  /// What a draft's texts were read as.
  struct Texts {
    mail::ReadThread thread;
    ReadText body;
    const BlockAnalysis* subject;  ///< nullptr: no subject field; valid until the next draft
  };
  Texts read(const mail::Draft& draft);

  /// Runs the draft checks; a fix they offer may lie in the finding's target only.
  void run_draft_checks(const checks::DraftContext& context, FindingBuilder& findings);

  RuleSet& rules_;
  Analyser analyser_;
  BlockCache cache_;
  Reader reader_;
  text::Graphemes graphemes_;
};

}  // namespace takt::engine
