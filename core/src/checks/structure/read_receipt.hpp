// structure.read-receipt: a read receipt is requested.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_read_receipt(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
