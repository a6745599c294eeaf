// A payment or a refund: a chat or a call is usually best. Not within a conversation that runs already.
#pragma once

#include <vector>

#include "checks/check.hpp"

namespace takt::checks {

void advise_on_payment(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
