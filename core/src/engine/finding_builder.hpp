// From a hit to a finding: role and part, severity, words, fixes, fingerprint.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/analysis.hpp"
#include "engine/rule_set.hpp"
#include "mail/parts.hpp"
#include "report/finding.hpp"
#include "text/graphemes.hpp"

namespace takt::engine {

/// A stretch of text that findings are made for: the subject, one block of the body, or (kDraft) none.
struct Place {
  mail::Target target = mail::Target::kDraft;
  std::u16string_view whole = {};           ///< the target's text
  std::uint32_t offset = 0;                 ///< of the block in it
  const BlockAnalysis* analysis = nullptr;  ///< the block's
  const mail::Parts* parts = nullptr;       ///< nullptr: the subject
};

class FindingBuilder {
 public:
  /// For the findings of one draft: its writer's role, the language of the words, the draft's own language.
  FindingBuilder(RuleSet& rules, text::Graphemes& graphemes, mail::Role role, std::uint8_t ui, std::uint8_t language);

  /// All rule and check hits of the place's block.
  void add_block(const Place& place);

  /// One hit of a coded check; its offsets count from the place's block.
  void add_check(std::uint32_t check, const CheckHit& hit, const Place& place);

  std::vector<report::Finding> take() { return std::move(findings_); }

 private:
  void add_rule_hit(const RuleHit& hit, const Place& place);
  /// The hash of the sentence at `offset` of the place's block, without what must stay private in it.
  std::uint64_t sentence_hash_at(const Place& place, std::uint32_t offset);
  /// How many private places of the sentence stand before `offset`: tells two cards in it apart.
  [[nodiscard]] char16_t ordinal_of(std::uint32_t offset) const;
  void collect_private(const Place& place);
  void finish(report::Finding finding, const Place& place, const Words& words, const CheckHit& hit,
              const std::vector<Edit>& edits);

  RuleSet& rules_;
  text::Graphemes& graphemes_;
  std::uint32_t role_bit_;
  std::size_t role_;  // index into blob::Check::severity
  std::uint8_t ui_;
  std::uint8_t language_;
  std::vector<report::Finding> findings_;
  // The sentence of the last finding: several findings in one long sentence hash it once.
  std::u16string_view sentence_;
  std::uint32_t sentence_start_ = 0;  // in the block
  std::uint64_t sentence_hash_ = 0;
  // Places of the last finding's block that no fingerprint may know: sorted, apart from each other.
  const BlockAnalysis* private_of_ = nullptr;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> private_;
};

}  // namespace takt::engine
