// structure.attachment-forgotten: An attachment is announced and none is there.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_forgotten_attachment(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
