// structure.reference-missing: the thread has a ticket number that neither subject nor body keeps.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_missing_reference(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
