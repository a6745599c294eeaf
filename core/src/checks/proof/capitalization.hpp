// proof.capitalization: a sentence or a name that starts in lower case, and words in miXed cAse.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

/// Within a block: sentences after the first, words that always take a capital, mixed case. Reported through
/// find_small_starts alone, which sees how many there are.
void find_capitalization(const BlockContext& context, std::vector<engine::CheckHit>& out);

/// The blocks' findings, and what a block alone cannot know: its own start (it may go on after a comma), the mail's
/// own names, a writer's habit.
void find_small_starts(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
