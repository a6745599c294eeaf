#include "checks/advice/cool_down.hpp"

namespace takt::checks {

void advise_cooling_down(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const bool provoked = context.role == mail::Role::kAgent && context.other_side_hostile && context.answers();
  if (context.hostile || provoked) out.push_back(on_draft());
}

}  // namespace takt::checks
