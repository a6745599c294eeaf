// structure.template-stale: a template that nobody has looked over for two months.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_stale_template(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
