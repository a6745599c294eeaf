// structure.wall-of-text: a hundred words and more without a break.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_walls_of_text(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
