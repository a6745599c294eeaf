#include "rules/sequence_merger.hpp"

#include <algorithm>
#include <map>

namespace takt::rules {

namespace {

using blob::Word;

/// All of a sequence but the symbols at `place`: sequences with the same key can be merged there.
std::vector<Word> key_without(const SetSequence& sequence, std::size_t place) {
  std::vector<Word> key = {sequence.edges, static_cast<Word>(sequence.elements.size())};
  for (std::size_t i = 0; i < sequence.elements.size(); ++i) {
    const SetElement& element = sequence.elements[i];
    key.push_back(element.gap_max);
    if (i == place) continue;
    key.push_back(static_cast<Word>(element.symbols.size()));
    key.insert(key.end(), element.symbols.begin(), element.symbols.end());
  }
  return key;
}

// Classes and marks are matched otherwise than words and stay alone.
bool is_mergeable(const SetElement& element) { return element.symbols.front() < blob::kClassBase; }

std::vector<SetSequence> merge_at(std::vector<SetSequence> sequences, std::size_t place) {
  std::vector<SetSequence> merged;
  std::map<std::vector<Word>, std::size_t> places;
  for (SetSequence& sequence : sequences) {
    if (place >= sequence.elements.size() || !is_mergeable(sequence.elements[place])) {
      merged.push_back(std::move(sequence));
      continue;
    }
    const auto [found, is_new] = places.emplace(key_without(sequence, place), merged.size());
    if (is_new) {
      merged.push_back(std::move(sequence));
      continue;
    }
    auto& symbols = merged[found->second].elements[place].symbols;
    const auto& more = sequence.elements[place].symbols;
    symbols.insert(symbols.end(), more.begin(), more.end());
    std::sort(symbols.begin(), symbols.end());
    symbols.erase(std::unique(symbols.begin(), symbols.end()), symbols.end());
  }
  return merged;
}

}  // namespace

std::vector<SetSequence> merge_sequences(std::vector<SetSequence> sequences) {
  std::size_t longest = 0;
  for (const SetSequence& sequence : sequences) longest = std::max(longest, sequence.elements.size());
  for (std::size_t place = 0; place < longest; ++place) sequences = merge_at(std::move(sequences), place);
  return sequences;
}

}  // namespace takt::rules
