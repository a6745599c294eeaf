#include "checks/structure/greeting_missing.hpp"

namespace takt::checks {

namespace {

/// A fast follow-up within a running thread needs no new greeting: the last message is of today.
bool is_same_day(const mail::Draft& draft) {
  constexpr std::size_t kDate = 10;  // "2026-11-22" of an RFC 3339 time
  if (!draft.thread || draft.thread->empty() || draft.now.size() < kDate) return false;
  const std::string& last = draft.thread->back().date;
  return last.size() >= kDate && last.compare(0, kDate, draft.now, 0, kDate) == 0;
}

}  // namespace

void find_missing_greeting(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (context.words == 0 || context.parts.greeting || is_same_day(context.draft)) return;
  out.push_back(on_draft());
}

}  // namespace takt::checks
