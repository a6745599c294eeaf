#include "checks/advice/channel_formal.hpp"

namespace takt::checks {

void advise_on_claim(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (context.matter.is(mail::Topic::kClaim)) out.push_back(on_draft());
}

}  // namespace takt::checks
