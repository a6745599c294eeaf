#include "checks/structure/thread_lost.hpp"

#include <algorithm>

namespace takt::checks {

namespace {

bool is_reply_subject(const DraftContext& context) {
  const auto& hits = context.subject->lexicon_hits;
  if (std::any_of(hits.begin(), hits.end(),
                  [](const engine::LexiconHit& hit) { return hit.lexicon == rules::Lexicon::kReplySubject; }))
    return true;
  const mail::AnalysedBlock line{{0, static_cast<std::uint32_t>(context.draft.subject->size()), mail::BlockKind::kText},
                                 context.subject};
  return !mail::ticket_numbers(*context.draft.subject, {&line, 1}).empty();
}

}  // namespace

void find_lost_thread(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (context.words == 0 || context.subject == nullptr || !context.thread.is_first_message()) return;
  if (!context.parts.quotes.empty() || !is_reply_subject(context)) return;
  out.push_back(on_draft());
}

}  // namespace takt::checks
