// privacy.third-party: in an agent's mail, a phone or e-mail address of somebody who is not in this
// conversation.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_third_parties(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
