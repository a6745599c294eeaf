// structure.next-step-missing: a reply that says neither that the matter is solved nor what happens next.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_missing_next_step(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
