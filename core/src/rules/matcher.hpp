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

  /// Whether any pattern or list names the word, its stem or its beginning.
  bool knows(std::uint32_t word, const text::WordTable& words);

  /// The lists of single words (rules/lexicons.hpp) that hold the word.
  LexiconBits word_lists(std::uint32_t word, const text::WordTable& words);

  /// The same for a word in its exact form only: cheaper, for words of any language.
  [[nodiscard]] bool lists_exactly(std::u16string_view folded, Lexicon lexicon) const;

  /// The stem that `word~` compares by; a view that is valid until the next call.
  std::u16string_view stem(std::u16string_view folded) { return stemmer_.stem(folded); }

  /// A single word of a list, as its pattern has it.
  struct ListedWord {
    std::u16string_view text;  // folded; a view into the pack
    blob::EntryKind kind = blob::EntryKind::kExact;
  };

  /// The single words of a list of phrases, in no order that matters. Costs a walk through all patterns.
  [[nodiscard]] std::vector<ListedWord> listed_words(Lexicon lexicon) const;

  /// Forgets what is remembered of words: call it when the word table was emptied.
  void forget_words();

 private:
  struct KnownWord {
    std::uint64_t mask = 0;              // a bit for each of its symbols, shared by many: a quick "surely not"
    std::uint32_t first = 0, count = 0;  // its symbols, in symbols_: those that anchor patterns come first
    std::uint32_t anchors = 0;           // how many of them do
    std::uint32_t needed = 0;            // how many more follow these: symbols that sequences need
    LexiconBits lexicons = 0;            // lists of single words that hold it
    bool known = false;
  };
  /// A sequence as its anchor tries it: neighbours that surely do not fit are told by their masks.
  struct Filed {
    std::uint64_t left = 0, right = 0;  // mask of the element beside the anchor; 0: no word must be there
    std::span<const blob::Element> elements;
    blob::Word rule = 0, role = 0, anchor = 0, edges = 0;
    std::uint32_t left_gap = 0, right_gap = 0;
    blob::Word needed = blob::kNone;  // a symbol that the block must hold: the rarest beside the anchor
  };
  class Neighbours;
  struct Attempt;

  const KnownWord& know(std::uint32_t word, const text::WordTable& words);
  void learn(std::uint32_t word, const text::WordTable& words);
  /// The symbol of the vocabulary's entry with that text and kind, or blob::kNone.
  [[nodiscard]] blob::Word symbol_of(std::u16string_view text, blob::EntryKind kind) const;
  /// The lists of single words that hold the symbol, as bits.
  [[nodiscard]] LexiconBits lexicons_of(blob::Word symbol) const;
  [[nodiscard]] std::span<const blob::Word> sets_of(blob::Word symbol) const;
  void look_up(std::u16string_view text, blob::EntryKind kind, KnownWord& known);
  /// The word itself, its stem and its beginnings.
  void look_up_forms(std::u16string_view folded, KnownWord& known);
  void index_words();
  void index_sets();
  void file_sequences();
  /// How likely a block holds the symbol: the number of its words, function words counting more.
  [[nodiscard]] std::size_t commonness(blob::Word symbol) const;
  [[nodiscard]] Filed filed(const blob::Sequence& sequence) const;
  void try_anchors(blob::Word group, std::uint32_t token, Attempt& attempt, Neighbours& near, std::vector<Match>& out);

  const Pack& pack_;
  const blob::Matcher& matcher_;
  std::span<const blob::VocabularyEntry> vocabulary_;
  blob::Word symbol_count_;
  text::Stemmer stemmer_;
  std::vector<blob::Word> slots_;       // open addressing over the vocabulary: index + 1, or 0
  std::vector<blob::Slice> set_index_;  // per vocabulary symbol: its sets in set_list_
  std::vector<blob::Word> set_list_;
  std::vector<LexiconBits> symbol_lexicons_;  // per symbol
  std::vector<bool> is_needed_;               // per symbol: a sequence's Filed::needed
  std::vector<blob::Slice> groups_;           // per symbol, class and mark: its sequences in filed_
  std::vector<Filed> filed_;
  std::vector<std::pair<char16_t, blob::Word>> marks_;  // punctuation anchors: unit, group
  std::vector<blob::Word> classes_;                     // classes that anchor patterns
  std::vector<KnownWord> known_;
  std::vector<blob::Word> symbols_;
  std::vector<std::uint64_t> present_;  // a bit per symbol: the block being matched holds it
  std::vector<std::uint64_t> masks_;    // of the words of the block being matched, zeros before and after
};

}  // namespace takt::rules
