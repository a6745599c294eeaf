// A technical problem without what was tried already, or which help pages were read.
#pragma once

#include <vector>

#include "checks/check.hpp"

namespace takt::checks {

void find_missing_attempts(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
