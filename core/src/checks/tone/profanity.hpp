// Obscene words: as they are, stretched or with look-alike letters (the matcher sees through these),
// and with letters hidden.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_profanity(const BlockContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
