// "My product", "it doesn't work" in a mail that nowhere names the thing.
#pragma once

#include <vector>

#include "checks/check.hpp"

namespace takt::checks {

void find_vague_references(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
