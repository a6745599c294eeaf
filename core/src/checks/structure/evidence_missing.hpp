// A technical problem without its signs: the error text or code, a screenshot, a log.
//
// An attachment, a picture in the text or a quoted message is evidence.
#pragma once

#include <vector>

#include "checks/check.hpp"

namespace takt::checks {

void find_missing_evidence(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
