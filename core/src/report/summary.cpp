#include "report/summary.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace takt::report {

namespace {

constexpr std::uint32_t kWordsPerMinute = 230;

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

}  // namespace takt::report
