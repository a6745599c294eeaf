#include "checks/advice/follow_up.hpp"

#include "mail/rfc3339.hpp"

namespace takt::checks {

namespace {

using rules::Lexicon;

constexpr std::int64_t kHoursOfSomeDays = 48;

/// Days since the writer's own last message, where nobody answered it.
bool waits_for_an_answer(const DraftContext& context) {
  if (context.thread.messages.empty() || !context.thread.messages.back().from_writer) return false;
  const auto waited = mail::hours_between(context.thread.messages.back().message->date, context.draft.now);
  return waited && *waited >= kHoursOfSomeDays;
}

}  // namespace

void advise_follow_up(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (context.words == 0) return;
  // Answering one's own mail with its date is what the advice is; then there is nothing to say.
  if (waits_for_an_answer(context)) {
    if (!context.has(Lexicon::kAnswerTime)) out.push_back(on_draft());
    return;
  }
  if ((!context.thread.known || context.thread.is_first_message()) && context.has(Lexicon::kNoAnswerYet))
    out.push_back(on_draft());
}

}  // namespace takt::checks
