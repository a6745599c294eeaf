#include "rules/matcher.hpp"
#include "rules/vocabulary_names.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "text/disguise.hpp"

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
constexpr std::size_t kFunctionWord = 50;         // as common as so many other words
constexpr std::size_t kMargin = kLongestGap + 1;  // zeros around the masks of a block

// Lists of single words are asked through in_lexicon(); as matches they would only cost time.
constexpr bool is_word_list(Lexicon lexicon) {
  return lexicon == Lexicon::kFunctionWord || lexicon == Lexicon::kAcronym || lexicon == Lexicon::kEmphasis ||
         lexicon == Lexicon::kAbbreviation || lexicon == Lexicon::kAbbreviationBeforeNumber ||
         lexicon == Lexicon::kAbbreviationBeforeOpener || lexicon == Lexicon::kSentenceOpener ||
         lexicon == Lexicon::kLetterLine || lexicon == Lexicon::kPlaceholderWord ||
         (lexicon >= Lexicon::kCardWord && lexicon <= Lexicon::kYourWord);
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

/// The bit that a symbol shares with one in 64 others.
constexpr std::uint64_t mask_of(Word symbol) { return std::uint64_t{1} << (symbol * 0x9e3779b1u >> 26); }

}  // namespace

/// What words stand around an anchor: the masks of the next words on either side, added up.
class Matcher::Neighbours {
 public:
  explicit Neighbours(const std::vector<std::uint64_t>& masks) : masks_(masks) {}

  /// `left`, `right`: places of the words beside the anchor, in the masks.
  void move(std::size_t left, std::size_t right) {
    left_.place = left;
    right_.place = right;
    left_.known = right_.known = 0;
  }
  /// Whether a word within `gap` words may have the symbol behind `mask`.
  bool may_fit_left(std::uint64_t mask, std::uint32_t gap) { return (reach(left_, gap, -1) & mask) != 0; }
  bool may_fit_right(std::uint64_t mask, std::uint32_t gap) { return (reach(right_, gap, 1) & mask) != 0; }

 private:
  struct Side {
    std::size_t place = 0, known = 0;
    std::array<std::uint64_t, kMargin> sums{};
  };
  std::uint64_t reach(Side& side, std::uint32_t gap, std::ptrdiff_t step) {
    for (; side.known <= gap; ++side.known) {
      const std::size_t at = side.place + static_cast<std::size_t>(static_cast<std::ptrdiff_t>(side.known) * step);
      side.sums[side.known] = masks_[at] | (side.known > 0 ? side.sums[side.known - 1] : 0);
    }
    return side.sums[gap];
  }

  const std::vector<std::uint64_t>& masks_;
  Side left_, right_;
};

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
    const KnownWord& known = self.known_[token.word];  // match() made all of the block known
    if ((known.mask & mask_of(symbol)) == 0) return false;
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
      vocabulary_(pack.vocabulary(matcher_.vocabulary)),
      symbol_count_(static_cast<Word>(vocabulary_.size() + pack.slices(matcher_.sets).size())),
      stemmer_(kLanguageNames[language], suffixes_of(pack, matcher_)) {
  index_words();
  index_sets();
  file_sequences();
}

void Matcher::index_words() {
  std::size_t size = 4;
  while (size < vocabulary_.size() * 2) size *= 2;
  slots_.assign(size, 0);
  for (Word i = 0; i < vocabulary_.size(); ++i) {
    const auto text = pack_.text16(vocabulary_[i].text);
    std::size_t slot = blob::hash_word(text.data(), text.size(), vocabulary_[i].kind) & (size - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (size - 1);
    slots_[slot] = i + 1;
  }
}

void Matcher::index_sets() {
  set_index_.assign(vocabulary_.size(), {});
  const auto sets = pack_.slices(matcher_.sets);
  const auto each = [&](auto visit) {
    for (std::size_t i = 0; i < sets.size(); ++i) {
      for (const Word member : pack_.words(sets[i])) {
        if (member < set_index_.size()) visit(set_index_[member], static_cast<Word>(vocabulary_.size() + i));
      }
    }
  };
  each([](Slice& slice, Word) { ++slice.size; });
  Word start = 0;
  for (Slice& slice : set_index_) {
    slice.start = start;
    start += std::exchange(slice.size, 0);
  }
  set_list_.resize(start);
  each([&](Slice& slice, Word set) { set_list_[slice.start + slice.size++] = set; });
}

std::size_t Matcher::commonness(Word symbol) const {
  const auto of_word = [&](Word word) {
    const bool function = (symbol_lexicons_[word] & bit_of(Lexicon::kFunctionWord)) != 0;
    return function ? kFunctionWord : std::size_t{1};
  };
  if (symbol < vocabulary_.size()) return of_word(symbol);
  std::size_t sum = 0;
  for (const Word member : pack_.words(pack_.slices(matcher_.sets)[symbol - vocabulary_.size()])) {
    if (member < vocabulary_.size()) sum += of_word(member);
  }
  return sum;
}

Matcher::Filed Matcher::filed(const blob::Sequence& sequence) const {
  Filed out;
  out.elements = pack_.elements(sequence.elements);
  out.rule = sequence.rule;
  out.role = sequence.role;
  out.anchor = sequence.anchor;
  out.edges = sequence.edges;
  const auto mask = [&](const blob::Element& element) {
    return element.symbol < symbol_count_ ? mask_of(element.symbol) : std::uint64_t{0};
  };
  const auto gap = [](Word most) { return static_cast<std::uint32_t>(std::min<std::size_t>(most, kLongestGap)); };
  if (out.anchor > 0) {
    out.left = mask(out.elements[out.anchor - 1]);
    out.left_gap = gap(out.elements[out.anchor].gap_max);
  }
  if (out.anchor + 1 < out.elements.size()) {
    out.right = mask(out.elements[out.anchor + 1]);
    out.right_gap = gap(out.elements[out.anchor + 1].gap_max);
  }
  for (std::size_t i = 0; i < out.elements.size(); ++i) {
    const Word symbol = out.elements[i].symbol;
    if (i == out.anchor || symbol >= symbol_count_) continue;
    if (out.needed == blob::kNone || commonness(symbol) < commonness(out.needed)) out.needed = symbol;
  }
  return out;
}

void Matcher::file_sequences() {
  symbol_lexicons_.assign(symbol_count_, 0);
  std::map<char16_t, Word> marks;
  std::vector<std::pair<Word, const blob::Sequence*>> all;  // group, sequence
  for (const blob::Sequence& sequence : pack_.sequences(matcher_.sequences)) {
    const auto elements = pack_.elements(sequence.elements);
    if (sequence.anchor >= elements.size()) continue;
    const Word symbol = elements[sequence.anchor].symbol;
    const blob::Rule& rule = pack_.rules()[sequence.rule];
    Word group = symbol;
    if (symbol >= blob::kPunctuationBase) {
      const auto number = static_cast<Word>(symbol_count_ + kClasses + marks.size());
      group = marks.emplace(static_cast<char16_t>(symbol - blob::kPunctuationBase), number).first->second;
    } else if (symbol >= blob::kClassBase) {
      group = symbol_count_ + std::min(symbol - blob::kClassBase, kClasses - 1);
    } else if (symbol >= symbol_count_) {
      continue;
    } else if (static_cast<blob::RuleKind>(rule.kind) == blob::RuleKind::kLexicon && elements.size() == 1 &&
               sequence.edges == 0 && is_word_list(static_cast<Lexicon>(rule.check))) {
      symbol_lexicons_[symbol] |= bit_of(static_cast<Lexicon>(rule.check));
      continue;
    }
    all.emplace_back(group, &sequence);
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  groups_.resize(symbol_count_ + kClasses + marks.size());
  is_needed_.assign(symbol_count_, false);
  filed_.reserve(all.size());
  for (const auto& [group, sequence] : all) {
    if (groups_[group].size++ == 0) groups_[group].start = static_cast<Word>(filed_.size());
    filed_.push_back(filed(*sequence));
    if (filed_.back().needed != blob::kNone) is_needed_[filed_.back().needed] = true;
  }
  for (Word kind = 0; kind < kClasses; ++kind) {
    if (groups_[symbol_count_ + kind].size != 0) classes_.push_back(kind);
  }
  marks_.assign(marks.begin(), marks.end());
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

void Matcher::forget_words() {
  known_.clear();
  symbols_.clear();
}

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
    if (std::find(first, symbols_.end(), symbol) != symbols_.end()) return;
    symbols_.push_back(symbol);
    known.mask |= mask_of(symbol);
  };
  take(found);
  for (const Word set : sets_of(found)) take(set);
  known.lexicons |= lexicons_of(found);
}

bool Matcher::lists_exactly(std::u16string_view folded, Lexicon lexicon) const {
  const Word symbol = symbol_of(folded, EntryKind::kExact);
  return symbol != blob::kNone && (lexicons_of(symbol) & bit_of(lexicon)) != 0;
}

inline const Matcher::KnownWord& Matcher::know(std::uint32_t word, const text::WordTable& words) {
  if (word >= known_.size() || !known_[word].known) learn(word, words);
  return known_[word];
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
  const auto folded = words[word].folded;
  known.first = static_cast<std::uint32_t>(symbols_.size());
  look_up_forms(folded, known);
  for (const std::u16string& plain : text::plain_spellings(words[word])) look_up_forms(plain, known);
  known.count = static_cast<std::uint32_t>(symbols_.size()) - known.first;
  const auto first = symbols_.begin() + static_cast<std::ptrdiff_t>(known.first);
  const auto rest =
      std::stable_partition(first, symbols_.end(), [&](Word symbol) { return groups_[symbol].size != 0; });
  known.anchors = static_cast<std::uint32_t>(rest - first);
  for (std::uint32_t i = 0; i < known.count; ++i) {
    const Word symbol = symbols_[known.first + i];
    if (is_needed_[symbol]) symbols_.push_back(symbol);
  }
  known.needed = static_cast<std::uint32_t>(symbols_.size()) - known.first - known.count;
  known.known = true;
}

bool Matcher::knows(std::uint32_t word, const text::WordTable& words) { return know(word, words).count > 0; }

LexiconBits Matcher::word_lists(std::uint32_t word, const text::WordTable& words) { return know(word, words).lexicons; }

void Matcher::try_anchors(Word group, std::uint32_t token, Attempt& attempt, Neighbours& near,
                          std::vector<Match>& out) {
  const Slice slice = groups_[group];
  for (const Filed& filed : std::span(filed_).subspan(slice.start, slice.size)) {
    if (filed.left != 0 && !near.may_fit_left(filed.left, filed.left_gap)) continue;
    if (filed.right != 0 && !near.may_fit_right(filed.right, filed.right_gap)) continue;
    if (filed.needed != blob::kNone && (present_[filed.needed / 64] >> filed.needed % 64 & 1u) == 0) continue;
    attempt.elements = filed.elements;
    attempt.edges = filed.edges;
    attempt.tries = 0;
    if (!attempt.extend(filed.anchor - std::size_t{1}, token, -1)) continue;
    const std::uint32_t first = attempt.outermost;
    if (!attempt.extend(filed.anchor + std::size_t{1}, token, 1)) continue;
    const std::uint32_t last = attempt.outermost;
    out.push_back({filed.rule, attempt.tokens[first].start, attempt.tokens[last].end, attempt.tokens[first].sentence,
                   first, last + 1, static_cast<blob::SequenceRole>(filed.role)});
  }
}

void Matcher::match(std::span<const Token> tokens, const text::WordTable& words, std::vector<Match>& out) {
  if (filed_.empty()) return;
  masks_.assign(tokens.size() + 2 * kMargin, 0);
  present_.assign(symbol_count_ / 64 + 1, 0);
  std::uint64_t* mask = masks_.data() + kMargin;
  std::size_t anchors = marks_.size() + classes_.size();
  for (const Token& token : tokens) {
    if (!token.is_word()) continue;
    const KnownWord& known = know(token.word, words);
    *mask++ = known.mask;
    anchors += known.anchors;
    const Word* needed = symbols_.data() + known.first + known.count;
    for (const Word symbol : std::span(needed, known.needed)) {
      present_[symbol / 64] |= std::uint64_t{1} << symbol % 64;
    }
  }
  if (anchors == 0) return;
  Attempt attempt{*this, tokens, words};
  Neighbours near(masks_);
  std::size_t place = kMargin;  // of the next word, in the masks
  for (std::uint32_t token = 0; token < tokens.size(); ++token) {
    if (!tokens[token].is_word()) {
      for (const auto& [unit, group] : marks_) {
        if (tokens[token].word != unit) continue;
        near.move(place - 1, place);
        try_anchors(group, token, attempt, near, out);
      }
      continue;
    }
    near.move(place - 1, place + 1);
    ++place;
    const KnownWord& known = known_[tokens[token].word];
    for (std::uint32_t i = 0; i < known.anchors; ++i) {
      try_anchors(symbols_[known.first + i], token, attempt, near, out);
    }
    for (const Word kind : classes_) {
      if (in_class(static_cast<Class>(kind), tokens[token], words)) {
        try_anchors(symbol_count_ + kind, token, attempt, near, out);
      }
    }
  }
}

}  // namespace takt::rules
