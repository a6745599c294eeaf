// advice.cool-down: the draft is hostile, or an agent answers a hostile mail: wait a little before sending.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void advise_cooling_down(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
