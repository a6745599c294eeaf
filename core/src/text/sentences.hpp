// Sentences: ICU's sentence boundaries (UAX 29) mended for mail.
//
// What ICU cannot know: a line break ends a sentence except where it only wraps a long line; a full stop after an
// abbreviation, an initial or a list number ends none; "Yahoo! in" and "«Where?» she asked" go on; items of a list run
// together within a line are apart; a writer who uses no capitals ends sentences all the same. A last sentence
// without a full stop counts. Which words are abbreviations is data (rules/<tag>/sentences.json).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/breaks.hpp"
#include "text/enclosures.hpp"
#include "text/list_markers.hpp"
#include "text/tokens.hpp"

namespace takt::text {

struct Sentence {
  std::uint32_t start = 0, end = 0;               // UTF-16 units, without white space at either end
  std::uint32_t first_token = 0, last_token = 0;  // half-open range of tokens
  std::uint32_t words = 0;
};

/// Lists of words that tell what a full stop means.
enum class SentenceWord : std::uint8_t {
  kInside,        ///< its full stop ends no sentence: "Mr.", "т. е."
  kBeforeOpener,  ///< … unless the next word opens sentences: "U.S.", "2024 г."
  kBeforeNumber,  ///< … only where a number follows: "no. 5", "стр. 7"
  kOpener,        ///< with a capital it opens sentences, and is no name: "The", "Мы"
  kLetterLine,    ///< ends a closing formula, so that a name after its comma stood on another line: "Regards, Ann"
};

class SentenceSplitter {
 public:
  /// Whether the word of that number stands in a list. Words may be added to the table to ask about them.
  using Lists = std::function<bool(std::uint32_t word, SentenceWord)>;

  SentenceSplitter() : iterator_(BreakKind::kSentence) {}

  /// Splits one block; sets Token::sentence. Linear.
  void split(std::u16string_view text, std::vector<Token>& tokens, WordTable& words, const Lists& lists,
             std::vector<Sentence>& out);

 private:
  BreakIterator iterator_;
  std::u16string unwrapped_;
  std::vector<Boundary> boundaries_;
  std::vector<Enclosure> enclosures_;
};

}  // namespace takt::text
