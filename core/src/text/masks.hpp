// Words with some letters hidden: "f**k", "с*ка", "б#ять", "п.и.з.д.е.ц", "f u c k".
//
// Such a word is several tokens. Where one can be, this file reads it as one word with u'*' for every
// hidden letter; which words it can be is asked of a list (checks/tone/profanity).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/tokens.hpp"

namespace takt::text {

struct MaskedWord {
  std::uint32_t start = 0, end = 0;  // UTF-16 units in the block
  std::u16string letters;            // folded, u'*' where one is hidden; none hidden: the letters stood apart
};

/// The masked words of a block, in order. Linear in the tokens. Emphasis (*so*), footnotes, products
/// (2*3), e-mail addresses and abbreviations (т.е., U.S.A.) are none.
std::vector<MaskedWord> find_masked_words(std::u16string_view text, std::span<const Token> tokens,
                                          const WordTable& words);

/// Whether `masked` can be `word`, or begin with it where `begins` is set. Every u'*' stands for one
/// letter, the last of a row also for two.
bool fits_mask(std::u16string_view masked, std::u16string_view word, bool begins);

}  // namespace takt::text
