#include "checks/structure/request_missing.hpp"

namespace takt::checks {

void find_missing_request(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  using mail::Topic;
  const mail::Matter& matter = context.matter;
  if (matter.substance == 0 || matter.asks || matter.wishes || matter.ongoing) return;
  if (matter.is(Topic::kPraise) || matter.is(Topic::kApplication)) return;
  out.push_back(on_draft());
}

}  // namespace takt::checks
