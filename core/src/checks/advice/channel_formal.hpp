// An official claim: a registered letter counts as proof.
#pragma once

#include <vector>

#include "checks/check.hpp"

namespace takt::checks {

void advise_on_claim(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
