// proof.mixed-script: Latin letters inside a Cyrillic word, or the reverse, that only look alike ("сaйт").
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_mixed_scripts(const BlockContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
