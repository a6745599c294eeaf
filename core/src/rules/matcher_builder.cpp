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

Slice MatcherBuilder::write_hash(BlobWriter& writer) const {
  if (symbols_.empty()) return {};
  std::size_t size = 4;
  while (size < symbols_.size() * 2) size *= 2;
  std::vector<Word> slots(size, blob::kNone);
  std::vector<std::vector<Word>> sets_of(symbols_.size());
  for (const auto& [members, number] : sets_) {
    for (const Word member : members) sets_of[member].push_back(static_cast<Word>(symbols_.size()) + number);
  }
  for (std::size_t i = 0; i < symbols_.size(); ++i) {
    const auto& [text, kind] = symbols_[i];
    std::size_t slot = blob::hash_word(text.data(), text.size(), kind) & (size - 1);
    while (slots[slot] != blob::kNone) slot = (slot + 1) & (size - 1);
    slots[slot] = static_cast<Word>(writer.vocabulary.size());
    writer.vocabulary.push_back({writer.text16(text), kind, static_cast<Word>(i), writer.list(sets_of[i])});
  }
  const Slice slice{static_cast<Word>(writer.hash_slots.size()), static_cast<Word>(size)};
  writer.hash_slots.insert(writer.hash_slots.end(), slots.begin(), slots.end());
  return slice;
}

void MatcherBuilder::write(BlobWriter& writer) {
  pick_anchors();
  for (Pending& pending : pending_) {
    for (const SetElement& element : pending.parts.elements) symbol_of(element);  // numbers all sets
  }
  std::vector<std::vector<Word>> words(symbols_.size() + sets_.size());
  std::vector<std::vector<Word>> classes(kClasses);
  std::map<Word, std::vector<Word>> marks;
  for (Pending& pending : pending_) {
    const auto number = static_cast<Word>(writer.sequences.size());
    const Word anchor = symbol_of(pending.parts.elements[pending.sequence.anchor]);
    auto& group = anchor >= blob::kPunctuationBase ? marks[anchor - blob::kPunctuationBase]
                  : anchor >= blob::kClassBase     ? classes[anchor - blob::kClassBase]
                                                   : words[anchor];
    group.push_back(number);
    const auto& elements = pending.parts.elements;
    pending.sequence.elements = {static_cast<Word>(writer.elements.size()), static_cast<Word>(elements.size())};
    for (const SetElement& element : elements) writer.elements.push_back({symbol_of(element), element.gap_max});
    writer.sequences.push_back(pending.sequence);
  }
  const auto file = [&](const std::vector<Word>& group) {
    writer.anchor_index.push_back({static_cast<Word>(writer.anchors.size()), static_cast<Word>(group.size())});
    writer.anchors.insert(writer.anchors.end(), group.begin(), group.end());
  };
  const auto file_all = [&](const std::vector<std::vector<Word>>& groups) {
    const Slice slice{static_cast<Word>(writer.anchor_index.size()), static_cast<Word>(groups.size())};
    for (const auto& group : groups) file(group);
    return slice;
  };
  blob::Matcher matcher{};
  matcher.hash = write_hash(writer);
  matcher.anchors = file_all(words);
  matcher.class_anchors = file_all(classes);
  matcher.symbol_count = static_cast<Word>(words.size());
  for (const auto& [text, kind] : symbols_) {
    if (kind == static_cast<Word>(blob::EntryKind::kPrefix)) {
      matcher.max_prefix = std::max(matcher.max_prefix, static_cast<Word>(text.size()));
    }
    if (kind == static_cast<Word>(blob::EntryKind::kStem)) matcher.has_stems = 1;
  }
  std::vector<Word> pairs;
  for (const auto& [unit, group] : marks) {
    pairs.push_back(unit);
    pairs.push_back(static_cast<Word>(writer.anchor_index.size()));
    file(group);
  }
  matcher.punctuation_anchors = writer.list(pairs);
  std::vector<Slice> suffixes;
  for (const std::u16string& suffix : suffixes_) suffixes.push_back(writer.text16(suffix));
  matcher.suffixes = writer.list(suffixes);
  writer.matchers.push_back(matcher);
}

}  // namespace takt::rules
