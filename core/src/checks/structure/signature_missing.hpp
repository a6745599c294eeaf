// structure.signature-missing: no name below the closing.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_missing_signature(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
