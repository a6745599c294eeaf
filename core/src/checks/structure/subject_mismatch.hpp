// structure.subject-mismatch: a subject that the body does not speak of.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_mismatched_subject(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
