// structure.greeting-missing: a mail whose first line greets nobody.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_missing_greeting(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
