#include "checks/structure/last_line_missing.hpp"

#include <algorithm>

namespace takt::checks {

namespace {

constexpr std::size_t kLastSentences = 3;  // of the body: the friendly one may be followed by a small practical one

/// Where the last sentences of the body begin.
std::uint32_t start_of_end(const DraftContext& context) {
  std::uint32_t start = context.parts.closing->start;
  std::size_t seen = 0;
  for (auto view = context.blocks.rbegin(); view != context.blocks.rend(); ++view) {
    const auto& sentences = view->analysis->sentences;
    for (auto sentence = sentences.rbegin(); sentence != sentences.rend(); ++sentence) {
      const std::uint32_t place = view->block.start + sentence->start;
      if (place >= context.parts.closing->start) continue;
      if (view->block.start + sentence->end <= context.parts.body->start) return start;
      start = place;
      if (++seen == kLastSentences) return start;
    }
  }
  return start;
}

}  // namespace

void find_missing_last_line(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (!context.parts.closing || !context.parts.body || context.parts.last_line) return;
  const std::uint32_t start = start_of_end(context);
  for (auto view = context.blocks.rbegin(); view != context.blocks.rend() && view->block.end > start; ++view) {
    // A wish or thanks may be the closing itself.
    const bool friendly = std::any_of(
        view->analysis->lexicon_hits.begin(), view->analysis->lexicon_hits.end(), [&](const engine::LexiconHit& hit) {
          return hit.lexicon == rules::Lexicon::kLastLine && view->block.start + hit.end > start;
        });
    if (friendly) return;
  }
  out.push_back(on_draft());
}

}  // namespace takt::checks
