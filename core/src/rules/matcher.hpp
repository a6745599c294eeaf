// Runs all phrase patterns of one language over a block of tokens in one pass.
//
// Each pattern is filed under its rarest word (the anchor). A pass looks at every token once, takes
// the patterns anchored at that word and tries their other words to the left and right; the number
// of tries per anchor is bounded, so a pass is linear in the text. tests/core/rules/ holds a slow,
// obviously right matcher that checks this one.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "rules/lexicons.hpp"
#include "rules/pack.hpp"
#include "text/stemmer.hpp"
#include "text/tokens.hpp"

namespace takt::rules {

/// A pattern found in a block.
struct Match {
  std::uint32_t rule = 0;            // in Pack::rules()
  std::uint32_t start = 0, end = 0;  // UTF-16 units in the block
  std::uint32_t sentence = 0;
  std::uint32_t first_token = 0, last_token = 0;  // half-open
  blob::SequenceRole role = blob::SequenceRole::kMatch;
};

class Matcher {
 public:
  /// `language`: 0 … blob::kLanguages - 1, or kAnyLanguage. The pack must outlive the matcher.
  Matcher(const Pack& pack, blob::Word language);

  /// Appends every match of every pattern, in order of the anchors' places.
  void match(std::span<const text::Token> tokens, const text::WordTable& words, std::vector<Match>& out);

  /// Whether the single word stands in a list of words (rules/lexicons.hpp).
  bool in_lexicon(std::uint32_t word, const text::WordTable& words, Lexicon lexicon);

  /// The same for a word in its exact form only: cheaper, for words of any language.
  [[nodiscard]] bool lists_exactly(std::u16string_view folded, Lexicon lexicon) const;

  /// The stem that `word~` compares by; a view that is valid until the next call.
  std::u16string_view stem(std::u16string_view folded) { return stemmer_.stem(folded); }

  /// Forgets what is remembered of words: call it when the word table was emptied.
  void forget_words();

 private:
  struct KnownWord {
    std::uint32_t first = 0, count = 0;  // its symbols, in symbols_: those that anchor patterns come first
    std::uint32_t anchors = 0;           // how many of them do
    std::uint32_t lexicons = 0;          // bits: lists of single words that hold it
    bool known = false;
  };
  struct Attempt;

  const KnownWord& know(std::uint32_t word, const text::WordTable& words);
  /// The vocabulary entry of that text and kind, or nullptr.
  [[nodiscard]] const blob::VocabularyEntry* entry_of(std::u16string_view text, blob::EntryKind kind) const;
  /// The lists of single words that hold the entry, as bits.
  [[nodiscard]] std::uint32_t lexicons_of(const blob::VocabularyEntry& entry) const;
  void look_up(std::u16string_view text, blob::EntryKind kind, KnownWord& known);
  void file_anchors();
  void try_anchors(blob::Word group, std::uint32_t token, Attempt& attempt, std::vector<Match>& out);

  const Pack& pack_;
  const blob::Matcher& matcher_;
  std::span<const blob::Sequence> sequences_;
  std::span<const blob::Word> slots_;
  std::span<const blob::VocabularyEntry> vocabulary_;
  text::Stemmer stemmer_;
  std::vector<std::uint32_t> symbol_lexicons_;  // per vocabulary symbol
  std::vector<blob::Slice> groups_;             // per symbol, class and mark: its sequences in filed_
  std::vector<blob::Word> filed_;
  std::vector<std::pair<char16_t, blob::Word>> marks_;  // punctuation anchors: unit, group
  std::vector<blob::Word> classes_;                     // classes that anchor patterns
  std::vector<KnownWord> known_;
  std::vector<blob::Word> symbols_;
};

}  // namespace takt::rules
