// advice.escalate: the last answer refused; the customer may ask for reasons, appeal, go higher.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void advise_escalation(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
