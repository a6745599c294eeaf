// A mail that neither asks nor says what should happen.
//
// Praise needs no request, nor does an answer within a conversation.
#pragma once

#include <vector>

#include "checks/check.hpp"

namespace takt::checks {

void find_missing_request(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
