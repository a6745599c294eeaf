// structure.greeting-punctuation: a greeting line without a mark at its end.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_open_greeting(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
