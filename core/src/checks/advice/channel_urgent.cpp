#include "checks/advice/channel_urgent.hpp"

namespace takt::checks {

void advise_on_urgency(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (context.matter.is(mail::Topic::kUrgent)) out.push_back(on_draft());
}

}  // namespace takt::checks
