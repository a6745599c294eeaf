// Tokens: the words, numbers, addresses and punctuation marks of a block of text, in order.
//
// ICU's word boundaries (UAX 29), then joined where a reader sees one word: hyphenated compounds,
// numbers with groups or a unit sign, URLs, e-mail addresses, inflected abbreviations ("EU:s").
// White space makes no token. Decision 20 of the catalogue defines what counts as a word.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/breaks.hpp"
#include "text/words.hpp"

namespace takt::text {

enum class TokenKind : std::uint8_t { kWord, kNumber, kUrl, kEmail, kPunctuation };

struct Token {
  std::uint32_t start = 0, end = 0;  // UTF-16 units in the block
  std::uint32_t word = 0;            // in the WordTable; for kPunctuation: its UTF-16 unit
  std::uint32_t sentence = 0;        // number of the sentence in the block
  std::uint32_t line = 0;            // number of the line in the block
  TokenKind kind = TokenKind::kPunctuation;

  [[nodiscard]] bool is_word() const { return kind != TokenKind::kPunctuation; }
  [[nodiscard]] bool is_mark(char16_t unit) const { return kind == TokenKind::kPunctuation && word == unit; }
};

class Tokenizer {
 public:
  explicit Tokenizer(WordTable& words) : words_(words), iterator_(BreakKind::kWord) {}

  /// Splits `text` (one block). `sentence` is left 0; see sentences.hpp. `out` is cleared first.
  void tokenize(std::u16string_view text, std::vector<Token>& out);

 private:
  void split(std::u16string_view text);

  WordTable& words_;
  BreakIterator iterator_;
  std::vector<Boundary> boundaries_;
  std::vector<Token> raw_;
};

}  // namespace takt::text
