// Plain spellings of a word that was written to look like another: stretched ("sooo", "тууупой"),
// with look-alike letters of another script ("cyka" with a Cyrillic у) or digits for letters ("sh1t").
//
// Rules look such a word up under its plain spellings too. Only words that show a sign of disguise
// have any, so codes and model names ("A55", "b2b", "4K") keep their own meaning alone. Letters that
// are masked ("f**k") are not this file's matter: there the letter is unknown (checks/tone).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/words.hpp"

namespace takt::text {

/// The plain spellings of `word`, folded, best first; at most kMostSpellings, empty for an ordinary
/// word. Cost: linear in the word for ordinary words.
std::vector<std::u16string> plain_spellings(const WordInfo& word);

inline constexpr std::size_t kMostSpellings = 8;

}  // namespace takt::text
