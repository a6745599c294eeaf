// structure.formatting: Much formatting, or pictures, in the body.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_formatting(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
