#include "report/tone.hpp"

#include <algorithm>

#include "text/sorting.hpp"

namespace takt::report {

namespace {

constexpr double kFault[] = {10, 35, 70};  // hundredths that a tone finding takes, by severity
constexpr double kWordsOfFigures = 100;

}  // namespace

Tone tone_of(std::span<const mail::AnalysedBlock> blocks, const mail::Parts& parts, std::span<const Finding> findings) {
  Tone tone;
  double words = 0;
  for (const mail::AnalysedBlock& block : blocks) {
    if (block.analysis == nullptr || parts.part_at(block.block.start) == 0) continue;
    words += block.analysis->words;
    for (const engine::MarkerHit& hit : block.analysis->marker_hits) {
      tone.moves.push_back({block.block.start + hit.start, block.block.start + hit.end, hit.moves});
    }
  }
  text::sort(tone.moves, [](const ToneMove& a, const ToneMove& b) { return a.start < b.start; });
  std::array<double, 3> sums{};
  for (const ToneMove& move : tone.moves) {
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += move.by[i];
  }
  for (const Finding& finding : findings) {
    if (finding.id.starts_with("tone.")) sums[0] -= kFault[static_cast<std::size_t>(finding.severity)];
  }
  const double scale = 100 * std::max(1.0, words / kWordsOfFigures);
  for (double& sum : sums) sum = std::clamp(sum / scale, -1.0, 1.0);
  tone.politeness = sums[0];
  tone.warmth = sums[1];
  tone.formality = sums[2];
  return tone;
}

}  // namespace takt::report
