#include "checks/structure/sentence_long.hpp"

namespace takt::checks {

namespace {
// Decision 14 of the catalogue: a hint from 21 words, a warning from 36.
constexpr std::uint32_t kMostWords = 20;
constexpr std::uint32_t kMostWordsBeforeWarning = 35;
}  // namespace

void find_long_sentences(const BlockContext& context, std::vector<engine::CheckHit>& out) {
  for (const text::Sentence& sentence : context.sentences) {
    if (sentence.words <= kMostWords) continue;
    engine::CheckHit hit;
    hit.start = sentence.start;
    hit.end = sentence.end;
    hit.count = sentence.words;
    hit.limit = kMostWords;
    if (sentence.words > kMostWordsBeforeWarning) hit.severity = mail::Severity::kWarn;
    out.push_back(std::move(hit));
  }
}

}  // namespace takt::checks
