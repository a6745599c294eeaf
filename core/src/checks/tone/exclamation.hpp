// tone.exclamation: "!!", "???", "?!", long rows of dots, or many single "!" in a short mail.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_exclamation_runs(const BlockContext& context, std::vector<engine::CheckHit>& out);
void find_many_exclamations(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
