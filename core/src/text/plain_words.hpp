// Word boundaries of plain text, as ICU finds them and several times as fast.
//
// Most blocks of a mail hold nothing but letters, digits, spaces and common marks. For these the
// word rules of UAX 29 come down to the few that plain_words.cpp states over a table of classes;
// the classes themselves are ICU's. Text with anything else (combining marks, emoji, other scripts,
// low lines) is left to ICU. tests/core/text/plain_words.cpp compares both on random texts.
#pragma once

#include <string_view>
#include <vector>

#include "text/breaks.hpp"

namespace takt::text {

/// Fills `out` as a word BreakIterator would. False when the text is not plain: `out` is then useless.
bool plain_word_boundaries(std::u16string_view text, std::vector<Boundary>& out);

}  // namespace takt::text
