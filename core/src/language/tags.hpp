// The four languages and their order in every per-language table.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace takt::language {

inline constexpr std::array<std::string_view, 4> kTags = {"en", "ru", "kk", "sv"};
inline constexpr std::uint8_t kOther = 4;  ///< a text in none of them: only language-independent rules apply

/// A bit for each of our languages: 1 << index.
using LanguageSet = std::uint8_t;
inline constexpr LanguageSet kAllOfOurs = (1u << kTags.size()) - 1;

inline constexpr std::optional<std::uint8_t> index_of(std::string_view tag) {
  for (std::uint8_t i = 0; i < kTags.size(); ++i) {
    if (kTags[i] == tag) return i;
  }
  return std::nullopt;
}

}  // namespace takt::language
