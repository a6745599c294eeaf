// The n-grams of the language statistics as a pack gives them: lists of weight 1, 2 …, written by the trainer.
//
// How the blob keeps them: rules/ngram_codes.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "rules/member_reader.hpp"

namespace takt::rules {

inline constexpr std::size_t kLongestNgram = 4;
inline constexpr std::size_t kMostWeight = 15;
inline constexpr char16_t kWordEdge = u'_';
inline constexpr std::size_t kMostLanguages = 16;  ///< of one script, in all packs together

/// The statistics of one language.
struct NgramSource {
  std::string tag;           // of the language; empty: the pack has none
  std::uint32_t script = 0;  // 0 Latin, 1 Cyrillic
  std::map<std::u16string, std::uint8_t> weights;
};

/// Reads the member "ngrams" of a pack.
NgramSource read_ngrams(const json::Value& value, Fault& fault);

/// As one number: the units, the first highest.
constexpr std::uint64_t ngram_key(std::u16string_view ngram) {
  std::uint64_t key = 0;
  for (const char16_t unit : ngram) key = key << 16 | unit;
  return key;
}

}  // namespace takt::rules
