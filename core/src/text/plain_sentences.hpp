// Sentence boundaries of plain text, as ICU finds them and several times as fast: what plain_words.hpp
// is for words. Rules SB3 to SB11 of UAX 29 over ICU's own classes; text with combining marks, emoji or
// other scripts is left to ICU. tests/core/text/plain_sentences_test.cpp compares both.
#pragma once

#include <string_view>
#include <vector>

#include "text/breaks.hpp"

namespace takt::text {

/// Fills `out` as a sentence BreakIterator would. False when the text is not plain: `out` is then useless.
bool plain_sentence_boundaries(std::u16string_view text, std::vector<Boundary>& out);

}  // namespace takt::text
