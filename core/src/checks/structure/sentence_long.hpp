// structure.sentence-long: a sentence of more words than a reader holds at once.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_long_sentences(const BlockContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
