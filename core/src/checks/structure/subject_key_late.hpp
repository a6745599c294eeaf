// structure.subject-key-late: a subject whose first telling word stands far from its start.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_late_key(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
