// structure.template-unpersonalised: a template sent as it was inserted (decision 8 of the catalogue).
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_unchanged_template(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
