// structure.signature-long: a signature of many lines. A postal address in it is a phrase rule of the same check.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_long_signature(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
