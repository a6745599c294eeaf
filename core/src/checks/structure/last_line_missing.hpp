// structure.last-line-missing: no friendly line (an offer of help, thanks, a wish) before the closing.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_missing_last_line(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
