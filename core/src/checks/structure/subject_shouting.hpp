// structure.subject-shouting: Capitals or exclamation marks in a subject.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_shouted_subject(const BlockContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
