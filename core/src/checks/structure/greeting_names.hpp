// structure.greeting-no-name: the customer's name is known and the greeting lacks it.
// structure.greeting-wrong-name: the greeting names somebody who takes no part in the conversation, as a
// template's leftover does.
//
// Both need to know whom the mail is for; who is the same person is mail/names' matter.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_greeting_without_name(const DraftContext& context, std::vector<engine::CheckHit>& out);
void find_wrong_name(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
