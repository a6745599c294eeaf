#include "rules/matcher_builder.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace takt::rules {

namespace {

using blob::kClasses;
using blob::Slice;
using blob::Word;

constexpr std::size_t kFunctionWordFactor = 20;
constexpr std::size_t kMarkCost = 1u << 20;
// In the order of blob::Class: how much rarer than "any word" a class is in texts.
constexpr std::array<std::size_t, kClasses> kClassCosts = {6u << 24, 3u << 24, 5u << 24, 4u << 24, 1u << 24, 1u << 24};

std::vector<std::u16string_view> views(const std::vector<std::u16string>& strings) {
  return {strings.begin(), strings.end()};
}

std::vector<std::u16string> longest_first(std::vector<std::u16string> strings) {
  std::sort(strings.begin(), strings.end(),
            [](const auto& a, const auto& b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
  strings.erase(std::unique(strings.begin(), strings.end()), strings.end());
  return strings;
}

blob::EntryKind entry_kind(SymbolKind kind) {
  return kind == SymbolKind::kStem     ? blob::EntryKind::kStem
         : kind == SymbolKind::kPrefix ? blob::EntryKind::kPrefix
                                       : blob::EntryKind::kExact;
}

}  // namespace

MatcherBuilder::MatcherBuilder(std::string_view language, std::vector<std::u16string> suffixes)
    : suffixes_(longest_first(std::move(suffixes))), stemmer_(language, views(suffixes_)) {}

Word MatcherBuilder::number_of(const PatternSymbol& symbol) {
  if (symbol.kind == SymbolKind::kClass) return blob::kClassBase + static_cast<Word>(symbol.word_class);
  if (symbol.kind == SymbolKind::kMark) return blob::kPunctuationBase + symbol.mark;
  const std::u16string text(symbol.kind == SymbolKind::kStem ? stemmer_.stem(symbol.text)
                                                             : std::u16string_view(symbol.text));
  const std::tuple key(text, static_cast<Word>(entry_kind(symbol.kind)));
  const auto [found, is_new] = numbers_.emplace(key, static_cast<Word>(phrases_.symbols.size()));
  if (is_new) {
    phrases_.symbols.push_back({text, static_cast<Word>(entry_kind(symbol.kind))});
    common_.push_back(false);
  }
  return found->second;
}

void MatcherBuilder::add_function_word(const PatternSymbol& symbol) {
  const Word number = number_of(symbol);
  if (number < common_.size()) common_[number] = true;
}

void MatcherBuilder::add(Word rule, blob::SequenceRole role, const std::vector<LinearPattern>& patterns) {
  std::vector<SetSequence> sequences;
  for (const LinearPattern& pattern : patterns) {
    SetSequence& sequence = sequences.emplace_back();
    sequence.edges = pattern.edges;
    for (const PatternElement& element : pattern.elements) {
      sequence.elements.push_back({{number_of(element.symbol)}, element.gap_max});
    }
  }
  for (SetSequence& merged : merge_sequences(std::move(sequences))) {
    std::set<Word> used;
    for (const SetElement& element : merged.elements) used.insert(element.symbols.begin(), element.symbols.end());
    for (const Word number : used) ++uses_[number];
    phrases_.sequences.push_back({rule, static_cast<Word>(role), 0, std::move(merged)});
  }
}

std::size_t MatcherBuilder::cost_of(const SetElement& element) const {
  std::size_t cost = 0;
  for (const Word symbol : element.symbols) {
    if (symbol >= blob::kPunctuationBase) return kMarkCost;
    if (symbol >= blob::kClassBase) return kClassCosts[symbol - blob::kClassBase];
    cost += uses_.at(symbol) * (common_[symbol] ? kFunctionWordFactor : 1);
  }
  return cost;
}

void MatcherBuilder::pick_anchors() {
  for (PhraseSource::Sequence& sequence : phrases_.sequences) {
    const auto& elements = sequence.parts.elements;
    for (std::size_t i = 1; i < elements.size(); ++i) {
      if (cost_of(elements[i]) < cost_of(elements[sequence.anchor])) sequence.anchor = static_cast<Word>(i);
    }
  }
}

void MatcherBuilder::write(BlobWriter& writer) {
  pick_anchors();
  std::vector<Slice> suffixes;
  for (const std::u16string& suffix : suffixes_) suffixes.push_back(writer.text16(suffix));
  phrases_.suffixes = writer.list(suffixes);
  writer.phrases.push_back(std::exchange(phrases_, {}));
}

}  // namespace takt::rules
