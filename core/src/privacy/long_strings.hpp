// Long strings: stretches of a text without white space, of the length that machines' secrets have.
//
// Words of languages are shorter, so in plain prose nothing else needs to be looked at for tokens. The same
// pass notes the marks that other secrets cannot do without.
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

struct Outline {
  std::vector<LongString> long_strings;  ///< in order
  bool dash = false, semicolon = false;
};

/// Linear.
inline Outline outline_of(std::u16string_view text) {
  Outline out;
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t start = 0; start < size;) {
    std::uint32_t end = start;
    for (; end < size && text[end] > u' '; ++end) {
      out.dash |= text[end] == u'-';
      out.semicolon |= text[end] == u';';
    }
    if (end - start >= kLongString) out.long_strings.push_back({start, end});
    start = end + 1;
  }
  return out;
}

}  // namespace takt::privacy
