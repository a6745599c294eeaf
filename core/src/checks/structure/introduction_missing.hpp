// Who writes: a first message that never says so is answered with a question.
//
// A full name below the closing, an order or a customer number say it too.
#pragma once

#include <vector>

#include "checks/check.hpp"

namespace takt::checks {

void find_missing_introduction(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
