// The word table: what is known of each distinct word, worked out once.
//
// A mail repeats its words, so folding, stemming and looking up in the rules' vocabularies is done
// per distinct word and remembered. What is remembered depends on nothing but the word and the
// rules; forgetting it (the table is bounded) never changes a report.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace takt::text {

/// How a word is written, and which letters it has.
enum WordFlag : std::uint16_t {
  kHasLetter = 1 << 0,
  kHasDigit = 1 << 1,
  kAllCaps = 1 << 2,      ///< at least one letter, none of them lower case
  kCapitalised = 1 << 3,  ///< first letter upper case
  kHasLower = 1 << 4,
  kLatin = 1 << 5,
  kCyrillic = 1 << 6,
  kOtherScript = 1 << 7,
  kHasVowel = 1 << 8,
  kInnerUpper = 1 << 9,  ///< an upper-case letter after a lower-case one
};

struct WordInfo {
  std::u16string_view text;  ///< as written; lives as long as the table's generation
  std::u16string_view folded;
  std::uint16_t flags = 0;
  std::uint16_t letters = 0;  ///< number of letters
  std::uint16_t digits = 0;   ///< number of ASCII digits
};

class WordTable {
 public:
  /// Drops everything when more than `most` words are held. Call it between drafts only: word
  /// numbers and views handed out before become invalid. True when the table was emptied.
  bool trim(std::size_t most);

  /// The number of the word `text`, added when new. Numbers run from 0.
  std::uint32_t add(std::u16string_view text);

  [[nodiscard]] const WordInfo& operator[](std::uint32_t word) const { return words_[word]; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }

 private:
  std::u16string_view keep(std::u16string_view text);
  void grow();

  std::vector<WordInfo> words_;
  std::vector<std::uint32_t> hashes_;  // of each word's text
  std::vector<std::uint32_t> slots_;   // open addressing: word number + 1, or 0
  std::vector<std::u16string> arena_;  // full chunks; views point into them
  std::u16string scratch_;
};

}  // namespace takt::text
