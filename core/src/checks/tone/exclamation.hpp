// tone.exclamation: "!!", "???", "?!", long rows of dots, or many single "!" in a short mail. Rows of dots, and joy
// or thanks with more than one mark, are a hint, and so are single ones that greet, thank or wish.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_exclamation_runs(const BlockContext& context, std::vector<engine::CheckHit>& out);
void find_many_exclamations(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
