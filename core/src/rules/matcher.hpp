// Runs all phrase patterns of one language over a block of tokens in one pass.
//
// Each pattern is filed under its rarest word (the anchor). A pass notes at which places of a stretch of
// sentences each symbol stands, then takes the patterns anchored at every word: a pattern's next rarest
// words must stand within its reach, which is a look at a row of bits each, before its words are tried one by one.
// The number of tries per anchor is bounded, so a pass is linear in the text. tests/core/rules/ holds a slow,
// obviously right matcher that checks this one.
//
// matcher.cpp runs the pass, matcher_files.cpp files the patterns, matcher_words.cpp learns words.
#pragma once

#include <array>
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
  /// `number` among Pack::matchers(): a language's, kAnyLanguage, or blob::kScenarioMatchers + a language's. The pack
  /// must outlive the matcher.
  Matcher(const Pack& pack, blob::Word number);

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
    std::uint32_t first = 0, count = 0;           // its symbols, in symbols_, in their order
    std::uint32_t first_row = 0, rows = 0;        // in word_rows_: the rows of those that gates ask for
    std::uint32_t first_group = 0, anchored = 0;  // the patterns it anchors: groups in word_groups_
    std::uint8_t classes = 0;                     // classes of words that anchor patterns and hold it, as bits
    bool known = false;
    LexiconBits lexicons = 0;  // lists of single words that hold it
  };
  /// What must be so before a sequence is tried: a symbol beside the anchor stands within reach.
  struct Gate {
    std::uint64_t reach = ~std::uint64_t{0};  // where it may stand, counted from the anchor's place, round the row
    std::uint32_t row = 0;
  };
  /// A sequence as its anchor tries it. Its first gate, by its rarest symbol, stands at the same place in gates_.
  struct Filed {
    std::span<const blob::Element> elements;
    blob::Word rule = 0, role = 0, anchor = 0, edges = 0;
    Gate second;
  };
  struct Attempt;

  const KnownWord& know(std::uint32_t word, const text::WordTable& words) {
    if (word >= known_.size() || !known_[word].known) learn(word, words);
    return known_[word];
  }
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
  /// The group of sequences with the anchor of this one; blob::kNone: it is none to be tried.
  blob::Word group_of(const blob::Sequence& sequence, std::span<const blob::Element> elements);
  void file(const blob::Sequence& sequence);
  /// How likely a block holds the symbol: the number of its words, function words, marks and classes counting more.
  [[nodiscard]] std::size_t commonness(blob::Word symbol) const;
  /// Notes that a gate asks for the symbol.
  void seek(blob::Word symbol);
  /// The gates by the two rarest symbols beside the anchor; where there is none, one that is open.
  std::array<Gate, 2> gates_of(std::span<const blob::Element> elements, std::size_t anchor);

  /// The sentences from `first` on that fit one row of bits, one at least; answers the token after them.
  std::uint32_t place_words(std::span<const text::Token> tokens, std::uint32_t first);
  void forget_places(std::span<const text::Token> tokens);
  /// Tries the sequences of a group around their anchor, so far as their gates are open.
  void try_group(blob::Slice group, std::uint32_t token, std::uint32_t place, Attempt& attempt,
                 std::vector<Match>& out) const;
  void try_filed(const Filed& filed, std::uint32_t token, Attempt& attempt, std::vector<Match>& out) const;

  const Pack& pack_;
  const blob::Matcher& matcher_;
  std::span<const blob::VocabularyEntry> vocabulary_;
  blob::Word symbol_count_;
  text::Stemmer stemmer_;
  std::vector<blob::Word> slots_;       // open addressing over the vocabulary: index + 1, or 0
  std::vector<blob::Slice> set_index_;  // per vocabulary symbol: its sets in set_list_
  std::vector<blob::Word> set_list_;
  std::vector<LexiconBits> symbol_lexicons_;  // per symbol
  std::vector<bool> is_sought_;               // per symbol of words: some gate asks for it
  std::uint64_t sought_marks_ = 0;            // a bit for each mark, shared with others
  std::uint8_t sought_classes_ = 0;           // as bits
  std::vector<blob::Slice> groups_;           // per symbol, class and mark: its sequences in filed_ and gates_
  std::vector<Filed> filed_;
  std::vector<Gate> gates_;
  std::vector<std::pair<char16_t, blob::Word>> marks_;  // punctuation anchors: unit, group
  std::uint8_t classes_ = 0;                            // classes that anchor patterns, as bits
  std::vector<KnownWord> known_;
  std::vector<blob::Word> symbols_;
  std::vector<std::uint16_t> word_rows_;
  std::vector<blob::Slice> word_groups_;
  // Of the sentences being matched:
  std::vector<std::uint64_t> places_;    // rows: the words that have a symbol
  std::vector<std::uint32_t> place_of_;  // per token: the number of words before it
};

/// The row of a symbol's places.
std::uint16_t row_of(blob::Word symbol);

/// The classes that hold a token of that kind and way of writing, as bits.
std::uint8_t classes_of(text::TokenKind kind, const text::WordInfo& word);

}  // namespace takt::rules
