// advice.duplicate: one matter sent to several addresses of one firm at once.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void advise_one_address(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
