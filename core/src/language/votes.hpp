// Votes for the language of a text, as whole numbers: the same on every machine.
//
// A word votes in the columns of its script. A column is one language of the statistics: one of ours
// or a neighbour that must not be taken for it. Votes of words add up to votes of blocks and drafts.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace takt::language {

inline constexpr std::size_t kScripts = 2;   ///< Latin, Cyrillic
inline constexpr std::size_t kColumns = 16;  ///< languages of one script, at most

/// What one word votes.
struct WordVote {
  std::array<std::int16_t, kColumns> score{};
  std::uint8_t script = 0;
  std::uint8_t counts = 0;   ///< 1: a word of one of the scripts, that can be read as a word
  std::uint8_t foreign = 0;  ///< 1: a word in a script that none of the languages uses
  std::uint8_t ngrams = 0;   ///< how many of its n-grams could have been known
};

struct Votes {
  std::array<std::array<std::int32_t, kColumns>, kScripts> score{};
  std::array<std::uint32_t, kScripts> ngrams{};
  std::uint32_t words = 0;  ///< all that vote, foreign ones too
  std::uint32_t foreign = 0;

  void add(const WordVote& word) {
    auto& sums = score[word.script];
    for (std::size_t i = 0; i < kColumns; ++i) sums[i] += word.score[i];
    ngrams[word.script] += word.ngrams;
    words += word.counts + word.foreign;
    foreign += word.foreign;
  }

  void add(const Votes& other) {
    for (std::size_t script = 0; script < kScripts; ++script) {
      for (std::size_t i = 0; i < kColumns; ++i) score[script][i] += other.score[script][i];
      ngrams[script] += other.ngrams[script];
    }
    words += other.words;
    foreign += other.foreign;
  }
};

}  // namespace takt::language
