// structure.question-unanswered: a question of the customer's last mail that the reply neither answers nor
// openly puts off. One finding a question; the message names it.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_unanswered_questions(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
