#include "checks/structure/tried_missing.hpp"

namespace takt::checks {

void find_missing_attempts(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const mail::Matter& matter = context.matter;
  if (!matter.is(mail::Topic::kTechnical) || matter.tried || matter.ongoing) return;
  out.push_back(on_draft());
}

}  // namespace takt::checks
