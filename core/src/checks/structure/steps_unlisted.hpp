// structure.steps-unlisted: Instructions in a row that are no list.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_unlisted_steps(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
