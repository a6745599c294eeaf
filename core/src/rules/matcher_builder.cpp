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
  const auto [found, is_new] = numbers_.emplace(key, static_cast<Word>(symbols_.size()));
  if (is_new) {
    symbols_.push_back(key);
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
    Pending pending{};
    pending.sequence.rule = rule;
    pending.sequence.role = static_cast<Word>(role);
    pending.sequence.edges = merged.edges;
    std::set<Word> used;
    for (const SetElement& element : merged.elements) used.insert(element.symbols.begin(), element.symbols.end());
    for (const Word number : used) ++uses_[number];
    pending.parts = std::move(merged);
    pending_.push_back(std::move(pending));
  }
}

Word MatcherBuilder::symbol_of(const SetElement& element) {
  if (element.symbols.size() == 1) return element.symbols.front();
  const auto [set, is_new] = sets_.emplace(element.symbols, static_cast<Word>(sets_.size()));
  return static_cast<Word>(symbols_.size()) + set->second;
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
  for (Pending& pending : pending_) {
    const auto& elements = pending.parts.elements;
    for (std::size_t i = 1; i < elements.size(); ++i) {
      if (cost_of(elements[i]) < cost_of(elements[pending.sequence.anchor]))
        pending.sequence.anchor = static_cast<Word>(i);
    }
  }
}

void MatcherBuilder::write_symbols(BlobWriter& writer, blob::Matcher& matcher) const {
  matcher.vocabulary = {static_cast<Word>(writer.vocabulary.size()), static_cast<Word>(symbols_.size())};
  for (const auto& [text, kind] : symbols_) {
    writer.vocabulary.push_back({writer.next_text16(text), kind});
    if (kind == static_cast<Word>(blob::EntryKind::kPrefix))
      matcher.max_prefix = std::max(matcher.max_prefix, static_cast<Word>(text.size()));
    if (kind == static_cast<Word>(blob::EntryKind::kStem)) matcher.has_stems = 1;
  }
  std::vector<Slice> sets(sets_.size());
  std::vector<const std::vector<Word>*> members(sets_.size());
  for (const auto& [list, number] : sets_) members[number] = &list;
  for (std::size_t i = 0; i < sets.size(); ++i) sets[i] = writer.list(*members[i]);
  matcher.sets = writer.list(sets);
}

void MatcherBuilder::write(BlobWriter& writer) {
  pick_anchors();
  blob::Matcher matcher{};
  matcher.sequences = {static_cast<Word>(writer.sequences.size()), static_cast<Word>(pending_.size())};
  for (Pending& pending : pending_) {
    const auto& elements = pending.parts.elements;
    pending.sequence.elements = {static_cast<Word>(writer.elements.size()), static_cast<Word>(elements.size())};
    for (const SetElement& element : elements) writer.elements.push_back({symbol_of(element), element.gap_max});
    writer.sequences.push_back(pending.sequence);
  }
  write_symbols(writer, matcher);
  std::vector<Slice> suffixes;
  for (const std::u16string& suffix : suffixes_) suffixes.push_back(writer.text16(suffix));
  matcher.suffixes = writer.list(suffixes);
  writer.matchers.push_back(matcher);
}

}  // namespace takt::rules
