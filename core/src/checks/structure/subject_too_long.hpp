// structure.subject-too-long: a subject that mail programs cut off.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_long_subject(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
