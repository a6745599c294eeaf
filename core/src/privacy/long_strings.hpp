// Long strings: stretches of a text without white space, of the length that machines' secrets have.
//
// Words of languages are shorter, so in plain prose nothing else needs to be looked at for tokens.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace takt::privacy {

/// UTF-16 units; every token shape and every random value holds so many in a row.
inline constexpr std::uint32_t kLongString = 16;

struct LongString {
  std::uint32_t start = 0, end = 0;
};

/// All of `text`, in order. Linear.
inline std::vector<LongString> find_long_strings(std::u16string_view text) {
  std::vector<LongString> found;
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t start = 0; start < size;) {
    std::uint32_t end = start;
    while (end < size && text[end] > u' ') ++end;
    if (end - start >= kLongString) found.push_back({start, end});
    start = end + 1;
  }
  return found;
}

}  // namespace takt::privacy
