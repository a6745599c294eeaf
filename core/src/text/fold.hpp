// Folding: the form in which words of rules and words of a draft are compared.
//
// Simple case folding of the composed (NFC) text, ё = е, typographic apostrophes = ', soft hyphen
// and zero-width characters left out. Both the rule compiler and the matcher call these functions,
// and nothing else in the core compares words.
#pragma once

#include <string>
#include <string_view>

namespace takt::text {

/// Folds a word or a literal. Cost: linear; allocation only for the result.
std::u16string fold(std::u16string_view text);

/// The same into `out` (cleared first), to spare allocations in a loop.
void fold_into(std::u16string_view text, std::u16string& out);

}  // namespace takt::text
