// Sentences: ICU's sentence boundaries (UAX 29) mended for mail.
//
// A line break ends a sentence except where it only wraps a long line; a full stop after an
// abbreviation, an initial or a list number ends none. A last sentence without a full stop counts.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/breaks.hpp"
#include "text/tokens.hpp"

namespace takt::text {

struct Sentence {
  std::uint32_t start = 0, end = 0;               // UTF-16 units, without white space at either end
  std::uint32_t first_token = 0, last_token = 0;  // half-open range of tokens
  std::uint32_t words = 0;
};

class SentenceSplitter {
 public:
  SentenceSplitter() : iterator_(BreakKind::kSentence) {}

  /// Splits one block; sets Token::sentence. `is_abbreviation` answers for a word's number.
  void split(std::u16string_view text, std::vector<Token>& tokens, const WordTable& words,
             const std::function<bool(std::uint32_t)>& is_abbreviation, std::vector<Sentence>& out);

 private:
  BreakIterator iterator_;
  std::u16string unwrapped_;
  std::vector<Boundary> boundaries_;
};

/// Whether a line starts like an item of a list: "- ", "* ", "• ", "1. ", "2) ", "a) ".
bool starts_list_item(std::u16string_view line);

}  // namespace takt::text
