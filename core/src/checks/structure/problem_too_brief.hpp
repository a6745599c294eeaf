// A problem told in a few words. A question or an order may be short; a report may not.
//
// Decision 19 of the catalogue says which words count.
#pragma once

#include <vector>

#include "checks/check.hpp"

namespace takt::checks {

void find_brief_problems(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
