// structure.reference-to-request-missing: the first sentences of a reply do not say what it answers.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_missing_reference_to_request(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
