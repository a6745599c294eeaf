// structure.steps-link: Steps without a link to a page that shows them.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_steps_without_link(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
