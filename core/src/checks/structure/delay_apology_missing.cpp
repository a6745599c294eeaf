#include "checks/structure/delay_apology_missing.hpp"

#include "mail/rfc3339.hpp"

namespace takt::checks {

namespace {
constexpr std::int64_t kHours = 24;
constexpr std::int64_t kHoursBeforeWarning = 72;
}  // namespace

void find_missing_delay_apology(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (!context.answers() || context.has(rules::Lexicon::kDelayApology)) return;
  const auto waited = mail::hours_between(context.asked.message->message->date, context.draft.now);
  if (!waited || *waited < kHours) return;
  engine::CheckHit hit = on_draft();
  hit.count = static_cast<std::uint32_t>(*waited);
  if (*waited >= kHoursBeforeWarning) hit.severity = mail::Severity::kWarn;
  out.push_back(std::move(hit));
}

}  // namespace takt::checks
