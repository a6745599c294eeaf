// A matter of the writer's own order, payment, parcel, account or device without anything to find it by.
//
// Each matter has identifiers of its own: a model names a device, a login an account. One that is
// identified is enough: the desk finds the rest.
#pragma once

#include <vector>

#include "checks/check.hpp"

namespace takt::checks {

void find_missing_identifier(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
