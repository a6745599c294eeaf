// Steps within one sentence: "First open the settings, then click Export, and after that restart." as items of a list.
//
// Cut is only where the place is plain: between two instructions stands exactly one comma or one joining word. More
// commas may part things in a row or hold a clause between them, "or" leaves a choice: then the sentence stays whole.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "rules/word_lists.hpp"

namespace takt::checks {

struct StepSpan {
  std::uint32_t start = 0, end = 0;  ///< in the sentence
};

/// The steps without the joining words before them and the mark behind; an introduction that ends with a colon stands
/// before the first. Empty where the sentence is not to be cut. `instructions`: the phrases of the lexicon
/// "instruction" in `sentence`, in order.
std::vector<StepSpan> cut_steps(std::u16string_view sentence, std::span<const StepSpan> instructions,
                                const rules::WordLists& lists);

}  // namespace takt::checks
