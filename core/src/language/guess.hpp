// Which language a text is in: script and letters first, then the commonest words.
//
// Every block votes; a block with a clear vote is in that language, the others follow the draft.
#pragma once

#include <array>
#include <cstdint>

#include "language/tags.hpp"
#include "text/words.hpp"

namespace takt::language {

struct Votes {
  std::array<float, kTags.size()> score{};
  std::uint32_t words = 0;    ///< words with letters
  std::uint32_t foreign = 0;  ///< words in a script that none of the languages uses
  Votes& operator+=(const Votes& other);
};

struct Guess {
  std::uint8_t language = kOther;
  double confidence = 0;  ///< 0 … 1, rounded to hundredths
};

/// What one word votes. `function_word`: a bit for every language whose word list holds it.
Votes vote_of(const text::WordInfo& word, std::uint8_t function_word);

/// The language of the votes together; without any clear vote `fallback` where its script fits.
Guess decide(const Votes& votes, std::uint8_t fallback);

/// True when the votes alone are clear enough that a block need not follow its draft.
bool is_clear(const Votes& votes);

}  // namespace takt::language
