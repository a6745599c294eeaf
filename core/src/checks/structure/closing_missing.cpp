#include "checks/structure/closing_missing.hpp"

#include <algorithm>

#include "checks/structure/prose.hpp"

namespace takt::checks {

namespace {

/// "Could you send me the invoice, thanks, Ann": one sentence holds it all (decision 21 of the catalogue).
bool closes_in_one_sentence(const DraftContext& context) {
  std::size_t sentences = 0;
  bool closes = false;
  for (const BlockView& view : context.blocks) {
    for (const engine::SentenceSpan& sentence : view.analysis->sentences) {
      sentences += !context.parts.greeting || view.block.start + sentence.end > context.parts.greeting->end;
    }
    if (sentences > 1) return false;
    closes = closes || std::any_of(view.analysis->lexicon_hits.begin(), view.analysis->lexicon_hits.end(),
                                   [](const auto& hit) { return hit.lexicon == rules::Lexicon::kClosing; });
  }
  return closes;
}

}  // namespace

void find_missing_closing(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (context.words == 0 || context.parts.closing || closes_in_one_sentence(context)) return;
  engine::CheckHit hit = on_draft();
  if (context.parts.body) {
    hit.fix.push_back({context.parts.body->end, context.parts.body->end, {}});
    hit.insert_words = true;
    if (!context.parts.signature && !context.draft.host_adds_signature) hit.name = context.draft.author.name;
  }
  out.push_back(std::move(hit));
}

}  // namespace takt::checks
