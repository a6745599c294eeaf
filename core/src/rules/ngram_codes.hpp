// The statistics of a script as the blob keeps them: which n-grams it knows, and what each weighs in each language.
//
// Both follow, mostly, from the shorter n-grams: a run of letters is worth knowing where its first letters and its last
// ones are, and is hardly commoner than either. So n-grams stand by length, and of each that could be – it
// joins two known ones that overlap in all but a letter – a bit says whether it is; its weights
// follow, each as so many times yes and a no, expected by the lower of the two weights it is made of. The n-grams
// themselves need no bytes. One walk serves writer and reader, so that both expect the same.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/bit_codes.hpp"
#include "rules/ngrams.hpp"

namespace takt::rules {

/// Sorted by length, then by letters. Of a word's edge alone all weights are kMostWeight, whatever was written.
struct NgramTable {
  std::vector<std::uint64_t> keys;  // up to four units, the first highest
  std::vector<std::array<std::uint8_t, kMostLanguages>> weights;
};

inline constexpr std::size_t kMostNgrams = 0xffff;

/// Walks through all n-grams that could be. `coder` answers `bool has(key, Chance&)` and
/// `bool weighs_more(key, column, weight, Chance&)`; false: too many n-grams, or the coder is not whole.
template <typename Coder>
bool walk_ngrams(std::u16string_view letters, std::size_t columns, Coder& coder, NgramTable& table) {
  constexpr std::size_t kHeights = kMostWeight + 1;
  if (columns == 0 || columns > kMostLanguages || letters.size() > 0xff) return false;
  std::vector<Chance> is_known(kLongestNgram * kHeights * kHeights);
  std::vector<Chance> is_more(kLongestNgram * kHeights * kHeights);

  using Row = std::array<std::uint8_t, kMostLanguages>;
  const auto add = [&](std::uint64_t key, std::size_t length, const Row& expected) {
    Row row{};
    for (std::size_t column = 0; column < columns; ++column) {
      Chance* chances = &is_more[((length - 1) * kHeights + expected[column]) * kHeights];
      std::uint8_t weight = 0;
      while (weight < kMostWeight && coder.weighs_more(key, column, weight, chances[weight])) ++weight;
      row[column] = weight;
    }
    table.keys.push_back(key);
    table.weights.push_back(row);
  };

  Row edge{};
  edge.fill(kMostWeight);
  for (const char16_t letter : letters) {
    if (letter != kWordEdge) {
      add(letter, 1, edge);
      continue;
    }
    table.keys.push_back(letter);
    table.weights.push_back(edge);
  }
  std::size_t begin = 0;  // of the n-grams shorter by one
  for (std::size_t length = 2; length <= kLongestNgram; ++length) {
    const std::size_t end = table.keys.size();
    const std::uint64_t inner = (std::uint64_t{1} << (16 * (length - 2))) - 1;  // all but the first unit and the last
    for (std::size_t first = begin; first < end; ++first) {
      const std::uint64_t key = table.keys[first];
      if (length > 2 && (key & 0xffff) == kWordEdge) continue;
      const std::uint64_t head = (key & inner) << 16;
      const auto from = table.keys.begin() + static_cast<std::ptrdiff_t>(begin);
      const auto place = std::lower_bound(from, table.keys.begin() + static_cast<std::ptrdiff_t>(end), head);
      auto second = static_cast<std::size_t>(place - table.keys.begin());
      for (; second < end && (length == 2 || table.keys[second] - head <= 0xffff); ++second) {
        const std::uint64_t last = table.keys[second] & 0xffff;
        if (length == 2 && key == kWordEdge && last == kWordEdge) continue;
        Row expected{};
        std::size_t most = 0, sum = 0;
        for (std::size_t i = 0; i < columns; ++i) {
          expected[i] = std::min(table.weights[first][i], table.weights[second][i]);
          most = std::max<std::size_t>(most, expected[i]);
          sum += expected[i];
        }
        const std::size_t mean = std::min(2 * sum / columns, kMostWeight);
        const std::uint64_t joined = key << 16 | last;
        if (!coder.has(joined, is_known[((length - 1) * kHeights + most) * kHeights + mean])) continue;
        if (table.keys.size() >= kMostNgrams || !coder.is_whole()) return false;
        add(joined, length, expected);
      }
    }
    begin = end;
  }
  return coder.is_whole();
}

}  // namespace takt::rules
