// structure.delay-apology-missing: the customer has waited for over a day and the reply does not mention it.
// Needs the draft's `now` and the message's date; without them nothing is reported.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_missing_delay_apology(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
