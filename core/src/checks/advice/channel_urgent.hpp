// A mail that says it is urgent: a call or a chat is quicker.
#pragma once

#include <vector>

#include "checks/check.hpp"

namespace takt::checks {

void advise_on_urgency(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
