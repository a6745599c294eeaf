// structure.subject-vague: a subject that says nothing of the matter: "Help", "Question!!", "Sorry".
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_vague_subject(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
