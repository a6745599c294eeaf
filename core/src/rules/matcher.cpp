#include "rules/matcher.hpp"

#include <algorithm>

namespace takt::rules {

namespace {

using blob::Class;
using blob::EntryKind;
using blob::kClasses;
using blob::Slice;
using blob::Word;
using text::Token;
using text::TokenKind;

constexpr int kMostTries = 400;  // per anchor; only nested gaps come near it
constexpr std::size_t kLongestGap = 12;
constexpr std::array<std::string_view, blob::kLanguages + 1> kTags = {"en", "ru", "kk", "sv", "*"};

// Lists of single words are asked through in_lexicon(); as matches they would only cost time.
constexpr bool is_word_list(Lexicon lexicon) {
  return lexicon == Lexicon::kFunctionWord || lexicon == Lexicon::kAcronym || lexicon == Lexicon::kEmphasis ||
         lexicon == Lexicon::kAbbreviation || lexicon == Lexicon::kAbbreviationBeforeNumber ||
         lexicon == Lexicon::kAbbreviationBeforeOpener || lexicon == Lexicon::kSentenceOpener ||
         lexicon == Lexicon::kLetterLine || lexicon == Lexicon::kPlaceholderWord;
}

std::vector<std::u16string_view> suffixes_of(const Pack& pack, const blob::Matcher& matcher) {
  std::vector<std::u16string_view> suffixes;
  for (const Slice slice : pack.slices(matcher.suffixes)) suffixes.push_back(pack.text16(slice));
  return suffixes;
}

bool in_class(Class wanted, const Token& token, const text::WordTable& words) {
  if (!token.is_word()) return false;
  const auto flags = words[token.word].flags;
  switch (wanted) {
    case Class::kAny:
      return true;
    case Class::kNumber:
      return (flags & (text::kHasDigit | text::kHasLetter)) == text::kHasDigit;
    case Class::kCapitalised:
      return (flags & text::kCapitalised) != 0;
    case Class::kAllCaps:
      return (flags & text::kAllCaps) != 0 && words[token.word].letters > 1;
    case Class::kUrl:
      return token.kind == TokenKind::kUrl;
    case Class::kEmail:
      return token.kind == TokenKind::kEmail;
  }
  return false;
}

}  // namespace

/// One pass's view of the block, and the matching of a pattern around its anchor.
struct Matcher::Attempt {
  Matcher& self;
  std::span<const Token> tokens;
  const text::WordTable& words;
  std::span<const blob::Element> elements = {};
  int tries = 0;
  Word edges = 0;               // as Sequence::edges
  std::uint32_t outermost = 0;  // the token of the last element matched

  bool fits(Word symbol, const Token& token) {
    if (symbol >= blob::kPunctuationBase) return token.is_mark(static_cast<char16_t>(symbol - blob::kPunctuationBase));
    if (symbol >= blob::kClassBase) return in_class(static_cast<Class>(symbol - blob::kClassBase), token, words);
    if (!token.is_word()) return false;
    const KnownWord& known = self.know(token.word, words);
    const auto* first = self.symbols_.data() + known.first;
    return std::find(first, first + known.count, symbol) != first + known.count;
  }

  /// Matches elements `index`, `index + step`, … beyond `token` in direction `step`.
  bool extend(std::size_t index, std::uint32_t token, int step) {
    if (index >= elements.size()) {  // also below 0: the index wraps
      outermost = token;
      return step > 0 ? at_end_edges(token) : at_start_edges(token);
    }
    const blob::Element& element = elements[index];
    const bool mark = element.symbol >= blob::kPunctuationBase;
    // The gap is noted with the right-hand one of two elements.
    std::size_t gap = std::min<std::size_t>(step > 0 ? element.gap_max : elements[index + 1].gap_max, kLongestGap);
    const std::uint32_t sentence = tokens[token].sentence;
    for (std::size_t next = token + static_cast<std::size_t>(step);
         next < tokens.size() && tokens[next].sentence == sentence; next += static_cast<std::size_t>(step)) {
      if (++tries > kMostTries) return false;
      const bool word = tokens[next].is_word();
      if (word != mark && fits(element.symbol, tokens[next]) &&
          extend(index + static_cast<std::size_t>(step), static_cast<std::uint32_t>(next), step)) {
        return true;
      }
      if (!word) continue;  // commas, dashes and quotes between words do not matter
      if (gap == 0) return false;
      --gap;
    }
    return false;
  }

  [[nodiscard]] bool at_start_edges(std::uint32_t first) const {
    if ((edges & 5) == 0) return true;
    std::uint32_t i = first;
    while (i > 0 && !tokens[i - 1].is_word()) --i;
    if (i == 0) return true;
    if ((edges & 1) != 0 && tokens[i - 1].sentence == tokens[first].sentence) return false;
    return (edges & 4) == 0 || tokens[i - 1].line != tokens[first].line;
  }

  [[nodiscard]] bool at_end_edges(std::uint32_t last) const {
    if ((edges & 10) == 0) return true;
    std::uint32_t i = last + 1;
    while (i < tokens.size() && !tokens[i].is_word()) ++i;
    if (i == tokens.size()) return true;
    if ((edges & 2) != 0 && tokens[i].sentence == tokens[last].sentence) return false;
    return (edges & 8) == 0 || tokens[i].line != tokens[last].line;
  }
};

Matcher::Matcher(const Pack& pack, Word language)
    : pack_(pack),
      matcher_(pack.matchers()[language]),
      sequences_(pack.sequences()),
      slots_(pack.hash_slots(matcher_.hash)),
      vocabulary_(pack.vocabulary()),
      stemmer_(kTags[language], suffixes_of(pack, matcher_)) {
  file_anchors();
}

void Matcher::file_anchors() {
  symbol_lexicons_.assign(matcher_.symbol_count, 0);
  const auto file = [&](Slice group) {
    Slice filed{static_cast<Word>(filed_.size()), 0};
    for (const Word number : pack_.anchors(group)) {
      const blob::Sequence& sequence = sequences_[number];
      const blob::Rule& rule = pack_.rules()[sequence.rule];
      const auto elements = pack_.elements(sequence.elements);
      if (static_cast<blob::RuleKind>(rule.kind) == blob::RuleKind::kLexicon && elements.size() == 1 &&
          sequence.edges == 0 && elements[0].symbol < matcher_.symbol_count &&
          is_word_list(static_cast<Lexicon>(rule.check))) {
        symbol_lexicons_[elements[0].symbol] |= 1u << rule.check;
        continue;
      }
      filed_.push_back(number);
    }
    filed.size = static_cast<Word>(filed_.size()) - filed.start;
    groups_.push_back(filed);
  };
  for (const Slice group : pack_.anchor_index(matcher_.anchors)) file(group);
  groups_.resize(matcher_.symbol_count);
  for (const Slice group : pack_.anchor_index(matcher_.class_anchors)) file(group);
  groups_.resize(matcher_.symbol_count + kClasses);
  for (Word kind = 0; kind < kClasses; ++kind) {
    if (groups_[matcher_.symbol_count + kind].size != 0) classes_.push_back(kind);
  }
  const auto marks = pack_.words(matcher_.punctuation_anchors);
  for (std::size_t i = 0; i + 1 < marks.size(); i += 2) {
    marks_.emplace_back(static_cast<char16_t>(marks[i]), static_cast<Word>(groups_.size()));
    for (const Slice group : pack_.anchor_index({marks[i + 1], 1})) file(group);
  }
}

void Matcher::forget_words() {
  known_.clear();
  symbols_.clear();
}

const blob::VocabularyEntry* Matcher::entry_of(std::u16string_view text, EntryKind kind) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = blob::hash_word(text.data(), text.size(), static_cast<Word>(kind)) & mask;
  for (std::size_t tried = 0; tried < slots_.size() && slots_[slot] < vocabulary_.size();
       ++tried, slot = (slot + 1) & mask) {
    const blob::VocabularyEntry& entry = vocabulary_[slots_[slot]];
    if (entry.kind != static_cast<Word>(kind) || pack_.text16(entry.text) != text) continue;
    return entry.symbol < matcher_.symbol_count ? &entry : nullptr;
  }
  return nullptr;
}

std::uint32_t Matcher::lexicons_of(const blob::VocabularyEntry& entry) const {
  std::uint32_t lexicons = symbol_lexicons_[entry.symbol];
  for (const Word set : pack_.words(entry.sets)) lexicons |= set < symbol_lexicons_.size() ? symbol_lexicons_[set] : 0;
  return lexicons;
}

void Matcher::look_up(std::u16string_view text, EntryKind kind, KnownWord& known) {
  const blob::VocabularyEntry* entry = entry_of(text, kind);
  if (entry == nullptr) return;
  const auto take = [&](Word symbol) {
    // One word can be in a set by its form and by its stem, or by two prefixes.
    const auto first = symbols_.begin() + static_cast<std::ptrdiff_t>(known.first);
    if (symbol < matcher_.symbol_count && std::find(first, symbols_.end(), symbol) == symbols_.end())
      symbols_.push_back(symbol);
  };
  take(entry->symbol);
  for (const Word set : pack_.words(entry->sets)) take(set);
  known.lexicons |= lexicons_of(*entry);
}

bool Matcher::lists_exactly(std::u16string_view folded, Lexicon lexicon) const {
  const blob::VocabularyEntry* entry = entry_of(folded, EntryKind::kExact);
  return entry != nullptr && (lexicons_of(*entry) >> static_cast<unsigned>(lexicon) & 1u) != 0;
}

const Matcher::KnownWord& Matcher::know(std::uint32_t word, const text::WordTable& words) {
  if (word >= known_.size()) known_.resize(words.size());
  KnownWord& known = known_[word];
  if (known.known) return known;
  const auto folded = words[word].folded;
  known.first = static_cast<std::uint32_t>(symbols_.size());
  look_up(folded, EntryKind::kExact, known);
  if (matcher_.has_stems != 0) look_up(stemmer_.stem(folded), EntryKind::kStem, known);
  for (std::size_t length = 2; length <= std::min<std::size_t>(folded.size(), matcher_.max_prefix); ++length) {
    look_up(folded.substr(0, length), EntryKind::kPrefix, known);
  }
  known.count = static_cast<std::uint32_t>(symbols_.size()) - known.first;
  const auto first = symbols_.begin() + static_cast<std::ptrdiff_t>(known.first);
  const auto rest =
      std::stable_partition(first, symbols_.end(), [&](Word symbol) { return groups_[symbol].size != 0; });
  known.anchors = static_cast<std::uint32_t>(rest - first);
  known.known = true;
  return known;
}

bool Matcher::in_lexicon(std::uint32_t word, const text::WordTable& words, Lexicon lexicon) {
  return (know(word, words).lexicons >> static_cast<unsigned>(lexicon) & 1u) != 0;
}

void Matcher::try_anchors(Word group, std::uint32_t token, Attempt& attempt, std::vector<Match>& out) {
  const Slice slice = groups_[group];
  for (Word i = slice.start; i < slice.start + slice.size; ++i) {
    const blob::Sequence& sequence = sequences_[filed_[i]];
    attempt.elements = pack_.elements(sequence.elements);
    attempt.edges = sequence.edges;
    attempt.tries = 0;
    if (!attempt.extend(sequence.anchor - std::size_t{1}, token, -1)) continue;
    const std::uint32_t first = attempt.outermost;
    if (!attempt.extend(sequence.anchor + std::size_t{1}, token, 1)) continue;
    const std::uint32_t last = attempt.outermost;
    out.push_back({sequence.rule, attempt.tokens[first].start, attempt.tokens[last].end, attempt.tokens[first].sentence,
                   first, last + 1, static_cast<blob::SequenceRole>(sequence.role)});
  }
}

void Matcher::match(std::span<const Token> tokens, const text::WordTable& words, std::vector<Match>& out) {
  Attempt attempt{*this, tokens, words};
  for (std::uint32_t token = 0; token < tokens.size(); ++token) {
    if (!tokens[token].is_word()) {
      for (const auto& [unit, group] : marks_) {
        if (tokens[token].word == unit) try_anchors(group, token, attempt, out);
      }
      continue;
    }
    const KnownWord known = know(tokens[token].word, words);
    for (std::uint32_t i = 0; i < known.anchors; ++i) try_anchors(symbols_[known.first + i], token, attempt, out);
    for (const Word kind : classes_) {
      if (in_class(static_cast<Class>(kind), tokens[token], words)) {
        try_anchors(matcher_.symbol_count + kind, token, attempt, out);
      }
    }
  }
}

}  // namespace takt::rules
