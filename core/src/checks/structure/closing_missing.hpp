// structure.closing-missing: a mail without a closing formula.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_missing_closing(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
