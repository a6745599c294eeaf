// No way to reach the writer: no phone number, no address, no name with a department.
//
// Order, customer and ticket numbers are none (decision 11 of the catalogue).
#pragma once

#include <vector>

#include "checks/check.hpp"

namespace takt::checks {

void find_missing_contact(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
