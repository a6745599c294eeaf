// Files the patterns of one language: each under its anchor, with the gate before it.
#include <algorithm>
#include <utility>

#include "rules/matcher.hpp"
#include "rules/matcher_limits.hpp"
#include "rules/vocabulary_names.hpp"

namespace takt::rules {

namespace {

using blob::kClasses;
using blob::Slice;
using blob::Word;

// How common other things are, in words that are none of these.
constexpr std::size_t kFunctionWord = 50, kMark = 30, kCommonMark = 300;
constexpr std::size_t kEverywhere = 1u << 20;
// In the order of blob::Class. Links and addresses are not told by their words: no row has their places.
constexpr std::array<std::size_t, kClasses> kClassCommonness = {kEverywhere, 60, 200, 30, kEverywhere, kEverywhere};

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

}  // namespace

std::uint16_t row_of(Word symbol) { return static_cast<std::uint16_t>(symbol * 0x9e3779b1u >> 22); }

Matcher::Matcher(const Pack& pack, Word number)
    : pack_(pack),
      matcher_(pack.matchers()[number]),
      vocabulary_(pack.vocabulary(matcher_.vocabulary)),
      symbol_count_(static_cast<Word>(vocabulary_.size() + pack.slices(matcher_.sets).size())),
      stemmer_(kLanguageNames[number % blob::kScenarioMatchers], suffixes_of(pack, matcher_)) {
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
  if (symbol == blob::kPunctuationBase + u',' || symbol == blob::kPunctuationBase + u'.') return kCommonMark;
  if (symbol >= blob::kPunctuationBase) return kMark;
  if (symbol >= blob::kClassBase) return kClassCommonness[std::min(symbol - blob::kClassBase, kClasses - 1)];
  if (symbol < vocabulary_.size()) return of_word(symbol);
  std::size_t sum = 0;
  for (const Word member : pack_.words(pack_.slices(matcher_.sets)[symbol - vocabulary_.size()])) {
    if (member < vocabulary_.size()) sum += of_word(member);
  }
  return sum;
}

std::array<Matcher::Gate, 2> Matcher::gates_of(std::span<const blob::Element> elements, std::size_t anchor) {
  struct Beside {
    Word symbol;
    std::size_t common, nearest, farthest;  // distances in words
    bool left;
  };
  std::vector<Beside> beside;
  const auto is_mark = [&](std::size_t i) { return elements[i].symbol >= blob::kPunctuationBase; };
  const auto gap = [&](std::size_t i) { return std::min<std::size_t>(elements[i].gap_max, kLongestGap); };
  const auto add = [&](std::size_t i, std::size_t nearest, std::size_t farthest, bool left) {
    const std::size_t common = commonness(elements[i].symbol);
    if (common != kEverywhere) beside.push_back({elements[i].symbol, common, nearest, farthest, left});
  };
  std::size_t nearest = 0, farthest = 0;
  for (std::size_t i = anchor; i-- > 0;) {
    nearest += !is_mark(i);
    farthest += gap(i + 1) + !is_mark(i);
    add(i, nearest, farthest, true);
  }
  // A mark has the place of the word after it.
  nearest = farthest = 0;
  for (std::size_t i = anchor + 1; i < elements.size(); ++i) {
    nearest += !is_mark(i);
    farthest += gap(i) + !is_mark(i);
    const std::size_t more = is_mark(i), less = is_mark(anchor);
    add(i, nearest + more - less, farthest + more - less, false);
  }
  std::stable_sort(beside.begin(), beside.end(), [](const auto& a, const auto& b) { return a.common < b.common; });
  std::array<Gate, 2> gates;
  gates.fill({~std::uint64_t{0}, kOpenRow});
  for (std::size_t i = 0; i < std::min(gates.size(), beside.size()); ++i) {
    seek(beside[i].symbol);
    gates[i] = {0, row_of(beside[i].symbol)};
    const std::size_t end = std::min(beside[i].farthest, beside[i].nearest + kRow - 1);
    for (std::size_t distance = beside[i].nearest; distance <= end; ++distance)
      gates[i].reach |= std::uint64_t{1} << (beside[i].left ? kRow - distance % kRow : distance) % kRow;
  }
  return gates;
}

void Matcher::seek(Word symbol) {
  if (symbol >= blob::kPunctuationBase)
    sought_marks_ |= std::uint64_t{1} << symbol % 64;
  else if (symbol >= blob::kClassBase)
    sought_classes_ |= static_cast<std::uint8_t>(1u << (symbol - blob::kClassBase));
  else
    is_sought_[symbol] = true;
}

Word Matcher::group_of(const blob::Sequence& sequence, std::span<const blob::Element> elements) {
  if (sequence.anchor >= elements.size()) return blob::kNone;
  const auto is_none = [&](const blob::Element& element) {
    return element.symbol >= symbol_count_ && element.symbol < blob::kClassBase;
  };
  if (std::any_of(elements.begin(), elements.end(), is_none)) return blob::kNone;
  const Word symbol = elements[sequence.anchor].symbol;
  if (symbol >= blob::kPunctuationBase) {
    const auto unit = static_cast<char16_t>(symbol - blob::kPunctuationBase);
    const auto known = std::find_if(marks_.begin(), marks_.end(), [&](const auto& mark) { return mark.first == unit; });
    if (known != marks_.end()) return known->second;
    marks_.emplace_back(unit, static_cast<Word>(symbol_count_ + kClasses + marks_.size()));
    return marks_.back().second;
  }
  if (symbol >= blob::kClassBase) return symbol_count_ + std::min(symbol - blob::kClassBase, kClasses - 1);
  const blob::Rule& rule = pack_.rules()[sequence.rule];
  if (static_cast<blob::RuleKind>(rule.kind) == blob::RuleKind::kLexicon && elements.size() == 1 &&
      sequence.edges == 0 && is_word_list(static_cast<Lexicon>(rule.check))) {
    symbol_lexicons_[symbol] |= bit_of(static_cast<Lexicon>(rule.check));
    return blob::kNone;
  }
  return symbol;
}

void Matcher::file(const blob::Sequence& sequence) {
  const auto elements = pack_.elements(sequence.elements);
  const auto [first, second] = gates_of(elements, sequence.anchor);
  filed_.push_back({elements, sequence.rule, sequence.role, sequence.anchor, sequence.edges, second});
  gates_.push_back(first);
}

void Matcher::file_sequences() {
  symbol_lexicons_.assign(symbol_count_, 0);
  std::vector<std::pair<Word, const blob::Sequence*>> all;  // group, sequence
  for (const blob::Sequence& sequence : pack_.sequences(matcher_.sequences)) {
    const Word group = group_of(sequence, pack_.elements(sequence.elements));
    if (group != blob::kNone) all.emplace_back(group, &sequence);
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  groups_.resize(symbol_count_ + kClasses + marks_.size());
  is_sought_.assign(symbol_count_, false);
  filed_.reserve(all.size());
  gates_.reserve(all.size());
  for (const auto& [group, sequence] : all) {
    if (groups_[group].size++ == 0) groups_[group].start = static_cast<Word>(filed_.size());
    file(*sequence);
  }
  for (Word kind = 0; kind < kClasses; ++kind) {
    if (groups_[symbol_count_ + kind].size != 0) classes_ |= static_cast<std::uint8_t>(1u << kind);
  }
}

}  // namespace takt::rules
