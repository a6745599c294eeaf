// structure.subject-missing: a mail without a subject, or with a reply prefix alone.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_missing_subject(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
