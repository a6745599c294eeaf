// privacy.recipients-exposed: many strangers see each other's addresses, or one sees a private matter.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_exposed_recipients(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
