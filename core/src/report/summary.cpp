#include "report/summary.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace takt::report {

namespace {

constexpr std::uint32_t kWordsPerMinute = 230;
constexpr double kCourtesy = 0.25;             // one word of courtesy
constexpr double kFault[] = {0.1, 0.35, 0.7};  // a tone finding, by severity

}  // namespace

Statistics summarize(std::span<const checks::BlockView> own) {
  Statistics out;
  for (const checks::BlockView& view : own) {
    if (view.analysis->words == 0) continue;
    ++out.paragraphs;
    out.words += view.analysis->words;
    out.sentences += static_cast<std::uint32_t>(view.analysis->sentences.size());
    for (const auto& sentence : view.analysis->sentences)
      out.longest_sentence = std::max(out.longest_sentence, sentence.words);
  }
  out.reading_seconds = (out.words * 60 + kWordsPerMinute / 2) / kWordsPerMinute;
  return out;
}

std::vector<PartState> checklist(const mail::Draft& draft, const mail::Parts& parts) {
  std::vector<PartState> out;
  const auto add = [&](std::string_view name, const std::optional<mail::Range>& place) {
    out.push_back({name, place, place.has_value()});
  };
  if (draft.subject) {
    const bool written =
        std::any_of(draft.subject->begin(), draft.subject->end(), [](char16_t unit) { return !text::is_space(unit); });
    out.push_back({"subject", std::nullopt, written});
  }
  add("greeting", parts.greeting);
  add("body", parts.body);
  add("closing", parts.closing);
  add("signature", parts.signature);
  if (draft.host_adds_signature) out.back().present = true;
  return out;
}

Tone tone_of(std::span<const mail::AnalysedBlock> blocks, std::span<const Finding> findings) {
  double politeness = 0;
  double words = 0;
  for (const mail::AnalysedBlock& block : blocks) {
    if (block.analysis == nullptr) continue;
    words += block.analysis->words;
    for (const engine::LexiconHit& hit : block.analysis->lexicon_hits) {
      if (hit.lexicon == rules::Lexicon::kCourtesy) politeness += kCourtesy;
    }
  }
  for (const Finding& finding : findings) {
    if (finding.id.starts_with("tone.")) politeness -= kFault[static_cast<std::size_t>(finding.severity)];
  }
  const double hundreds = std::max(1.0, words / 100.0);
  return {std::clamp(politeness / hundreds, -1.0, 1.0), 0, 0};
}

}  // namespace takt::report
