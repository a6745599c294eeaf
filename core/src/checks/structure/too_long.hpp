// structure.too-long: a mail that asks too much of its reader.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_long_mail(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
