// proof.spacing: two spaces within a line, a space before a comma or full stop, none after one.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_spacing(const BlockContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
