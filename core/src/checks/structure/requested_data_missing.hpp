// structure.requested-data-missing: the agent asked for something (an order number, a screenshot …), and the
// draft holds none of it, does not speak of it and does not say why it is not there.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_missing_requested_data(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
