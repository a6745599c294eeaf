// The languages (rules/schema/languages.json) and their order in every per-language table.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "language/tag_list.hpp"

namespace takt::language {

/// A text in none of them: only language-independent rules apply.
inline constexpr std::uint8_t kOther = kTags.size();

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
