// tone.shouting: words in capitals used for stress.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_shouting(const BlockContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
