#include "engine/hostility.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace takt::engine {

namespace {

constexpr std::array<std::string_view, 3> kHostileChecks = {"tone.insult", "tone.profanity", "tone.threat"};
constexpr std::string_view kBlame = "tone.accusation";
constexpr int kBlameOfAHostileText = 3;

}  // namespace

bool is_hostile(RuleSet& rules, std::span<const mail::AnalysedBlock> blocks, const mail::Parts& parts) {
  int blame = 0;
  for (const mail::AnalysedBlock& block : blocks) {
    if (block.analysis == nullptr) continue;
    for (const RuleHit& hit : block.analysis->rule_hits) {
      LoadedPack& loaded = *rules.packs()[hit.pack];
      const rules::blob::Rule& rule = loaded.pack.rules()[hit.rule];
      const Catalogue::Entry& entry = rules.catalogue()[loaded.check_numbers[rule.check]];
      // A hint is a lesser thing: a review or a lawyer is announced, nobody is menaced.
      const auto severity = rule.severity == rules::blob::kNone ? entry.record->severity[0] : rule.severity;
      if (static_cast<mail::Severity>(severity) == mail::Severity::kHint) continue;
      if (parts.part_at(block.block.start + hit.start) == 0) continue;
      if (std::find(kHostileChecks.begin(), kHostileChecks.end(), entry.id) != kHostileChecks.end()) return true;
      if (entry.id == kBlame && ++blame == kBlameOfAHostileText) return true;
    }
  }
  return false;
}

}  // namespace takt::engine
