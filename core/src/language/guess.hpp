// Which language a text is in: script and letters first, then the commonest words.
//
// Every block votes; a block with a clear vote is in that language, the others follow the draft.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>

#include "language/tags.hpp"
#include "text/tokens.hpp"

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

/// Votes of one block. `is_function_word(word, language)` asks the language's word list.
Votes vote(std::span<const text::Token> tokens, const text::WordTable& words,
           const std::function<bool(std::uint32_t, std::uint8_t)>& is_function_word);

/// The language of the votes together; without any clear vote `fallback` where its script fits.
Guess decide(const Votes& votes, std::uint8_t fallback);

/// True when the votes alone are clear enough that a block need not follow its draft.
bool is_clear(const Votes& votes);

}  // namespace takt::language
