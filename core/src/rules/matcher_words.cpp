// Which symbols of the patterns a word is: itself, its stem, its beginnings, and the sets that hold one of these.
// Worked out once per distinct word.
#include <algorithm>

#include "rules/matcher.hpp"
#include "text/disguise.hpp"

namespace takt::rules {

using blob::EntryKind;
using blob::Word;

Word Matcher::symbol_of(std::u16string_view text, EntryKind kind) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = blob::hash_word(text.data(), text.size(), static_cast<Word>(kind)) & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const Word symbol = slots_[slot] - 1;
    if (vocabulary_[symbol].kind == static_cast<Word>(kind) && pack_.text16(vocabulary_[symbol].text) == text)
      return symbol;
  }
  return blob::kNone;
}

std::span<const Word> Matcher::sets_of(Word symbol) const {
  return std::span(set_list_).subspan(set_index_[symbol].start, set_index_[symbol].size);
}

LexiconBits Matcher::lexicons_of(Word symbol) const {
  LexiconBits lexicons = symbol_lexicons_[symbol];
  for (const Word set : sets_of(symbol)) lexicons |= symbol_lexicons_[set];
  return lexicons;
}

void Matcher::look_up(std::u16string_view text, EntryKind kind, KnownWord& known) {
  const Word found = symbol_of(text, kind);
  if (found == blob::kNone) return;
  const auto take = [&](Word symbol) {
    // One word can be in a set by its form and by its stem, or by two prefixes.
    const auto first = symbols_.begin() + static_cast<std::ptrdiff_t>(known.first);
    if (std::find(first, symbols_.end(), symbol) == symbols_.end()) symbols_.push_back(symbol);
  };
  take(found);
  for (const Word set : sets_of(found)) take(set);
  known.lexicons |= lexicons_of(found);
}

bool Matcher::lists_exactly(std::u16string_view folded, Lexicon lexicon) const {
  const Word symbol = symbol_of(folded, EntryKind::kExact);
  return symbol != blob::kNone && (lexicons_of(symbol) & bit_of(lexicon)) != 0;
}

void Matcher::look_up_forms(std::u16string_view folded, KnownWord& known) {
  look_up(folded, EntryKind::kExact, known);
  if (matcher_.has_stems != 0) look_up(stemmer_.stem(folded), EntryKind::kStem, known);
  for (std::size_t length = 2; length <= std::min<std::size_t>(folded.size(), matcher_.max_prefix); ++length) {
    look_up(folded.substr(0, length), EntryKind::kPrefix, known);
  }
}

void Matcher::learn(std::uint32_t word, const text::WordTable& words) {
  if (word >= known_.size()) known_.resize(words.size());
  KnownWord& known = known_[word];
  known.first = static_cast<std::uint32_t>(symbols_.size());
  look_up_forms(words[word].folded, known);
  for (const std::u16string& plain : text::plain_spellings(words[word])) look_up_forms(plain, known);
  known.count = static_cast<std::uint32_t>(symbols_.size()) - known.first;
  const auto first = symbols_.begin() + static_cast<std::ptrdiff_t>(known.first);
  known.first_group = static_cast<std::uint32_t>(word_groups_.size());
  for (auto symbol = first; symbol != symbols_.end(); ++symbol) {
    if (groups_[*symbol].size != 0) word_groups_.push_back(groups_[*symbol]);
  }
  known.anchored = static_cast<std::uint32_t>(word_groups_.size()) - known.first_group;
  std::sort(first, symbols_.end());
  known.first_row = static_cast<std::uint32_t>(word_rows_.size());
  for (auto symbol = first; symbol != symbols_.end(); ++symbol) {
    if (is_sought_[*symbol]) word_rows_.push_back(row_of(*symbol));
  }
  const std::uint8_t classes = classes_of(text::TokenKind::kWord, words[word]);
  for (Word kind = 0; kind < blob::kClasses; ++kind) {
    if ((std::uint32_t{classes} & sought_classes_) >> kind & 1u) word_rows_.push_back(row_of(blob::kClassBase + kind));
  }
  known.rows = static_cast<std::uint32_t>(word_rows_.size()) - known.first_row;
  known.classes = classes & classes_;
  known.known = true;
}

bool Matcher::knows(std::uint32_t word, const text::WordTable& words) { return know(word, words).count > 0; }

LexiconBits Matcher::word_lists(std::uint32_t word, const text::WordTable& words) { return know(word, words).lexicons; }

void Matcher::forget_words() {
  known_.clear();
  symbols_.clear();
  word_rows_.clear();
  word_groups_.clear();
}

std::vector<Matcher::ListedWord> Matcher::listed_words(Lexicon lexicon) const {
  std::vector<ListedWord> listed;
  const auto add = [&](Word symbol) {
    if (symbol >= vocabulary_.size()) return;
    listed.push_back({pack_.text16(vocabulary_[symbol].text), static_cast<EntryKind>(vocabulary_[symbol].kind)});
  };
  for (const blob::Sequence& sequence : pack_.sequences(matcher_.sequences)) {
    const blob::Rule& rule = pack_.rules()[sequence.rule];
    if (static_cast<blob::RuleKind>(rule.kind) != blob::RuleKind::kLexicon || rule.check != static_cast<Word>(lexicon))
      continue;
    const auto elements = pack_.elements(sequence.elements);
    if (elements.size() != 1) continue;
    const Word symbol = elements[0].symbol;
    add(symbol);
    const auto sets = pack_.slices(matcher_.sets);
    if (symbol < vocabulary_.size() || symbol - vocabulary_.size() >= sets.size()) continue;
    for (const Word member : pack_.words(sets[symbol - vocabulary_.size()])) add(member);
  }
  return listed;
}

}  // namespace takt::rules
