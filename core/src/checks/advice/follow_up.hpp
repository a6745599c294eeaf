// advice.follow-up: no answer for some days; a reminder in one's own first mail, with its date, is found
// quickest.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void advise_follow_up(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
