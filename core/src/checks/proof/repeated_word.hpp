// proof.repeated-word: the same word twice in a row, also over a line break.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_repeated_words(const BlockContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
