// What single UTF-16 units are: the small questions that every pass over a text asks.
//
// Tables cover the letters of our four languages; everything else asks ICU.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace takt::text {

namespace detail {
inline constexpr std::size_t kFoldTable = 0x530;  // Latin, Greek, Cyrillic and its supplement
extern const std::array<char16_t, kFoldTable> fold_table;
char16_t fold_by_icu(char16_t unit) noexcept;
enum LetterBit : std::uint8_t { kLetterBit = 1, kUpperBit = 2, kLowerBit = 4 };
extern const std::array<std::uint8_t, kFoldTable> letter_table;
std::uint8_t letter_by_icu(char32_t point) noexcept;
inline std::uint8_t letter_bits(char32_t point) noexcept {
  return point < kFoldTable ? letter_table[point] : letter_by_icu(point);
}
bool is_rare_space(char16_t unit) noexcept;
inline constexpr std::uint32_t kUnitsAtOnce = 4;
/// Whether a line break is among so many units; now and then also where none is.
inline bool may_break(const char16_t* units) noexcept {
  constexpr std::uint64_t kOnes = 0x0001000100010001, kHighs = 0x8000800080008000;
  std::uint64_t four;
  std::memcpy(&four, units, sizeof four);
  const auto below = [](std::uint64_t value, std::uint64_t least) { return (value - least * kOnes) & ~value & kHighs; };
  return (below(four, 0xe) | below(four ^ 0x85 * kOnes, 1) | below((four & 0xfffe * kOnes) ^ 0x2028 * kOnes, 1)) != 0;
}
}  // namespace detail

/// One unit, folded without changing the length of the text: lower case, ё = е, typographic
/// apostrophes = '. Surrogates stay as they are.
inline char16_t fold_unit(char16_t unit) noexcept {
  return unit < detail::kFoldTable ? detail::fold_table[unit] : detail::fold_by_icu(unit);
}

/// True for characters that fold() leaves out: soft hyphen, zero-width characters, byte order mark,
/// bidirectional controls.
inline bool is_ignorable(char16_t unit) noexcept {
  if (unit < 0xad) return false;
  return unit == 0xad || unit == 0x61c || (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202e) ||
         (unit >= 0x2060 && unit <= 0x2069) || unit == 0xfeff;
}

/// LF, VT, FF, CR, NEL, LS, PS.
inline bool is_line_break(char16_t unit) noexcept {
  return (unit >= 0xa && unit <= 0xd) || unit == 0x85 || unit == 0x2028 || unit == 0x2029;
}

/// Where the line that holds `from` ends: at its break, at most at `limit`.
inline std::uint32_t line_end(std::u16string_view text, std::uint32_t from, std::uint32_t limit) noexcept {
  for (;;) {
    while (from + detail::kUnitsAtOnce <= limit && !detail::may_break(text.data() + from)) from += detail::kUnitsAtOnce;
    const std::uint32_t stop = std::min(limit, from + detail::kUnitsAtOnce);
    while (from < stop && !is_line_break(text[from])) ++from;
    if (from < stop || from >= limit) return from;
  }
}

/// White space, line breaks and ignorable characters. Controls count: nothing in them is text.
inline bool is_space(char16_t unit) noexcept {
  if (unit <= 0x20) return true;
  return unit >= 0x7f && (unit < 0x1680 ? unit == 0x7f || unit == 0x85 || unit == 0xa0 || unit == 0xad || unit == 0x61c
                                        : detail::is_rare_space(unit));
}

/// The vowels of all our languages, folded.
inline constexpr std::u16string_view kVowels = u"aeiouyåäöаәеёиоөуұүыіэюя";

/// ASCII digits.
inline bool is_digit(char16_t unit) noexcept { return unit >= u'0' && unit <= u'9'; }

/// The sign of a currency: "$", "₽".
inline bool is_currency(char16_t unit) noexcept {
  return unit == u'$' || unit == u'£' || unit == u'¥' || (unit >= 0x20a0 && unit <= 0x20cf);
}

inline bool is_letter(char32_t point) noexcept { return (detail::letter_bits(point) & detail::kLetterBit) != 0; }
/// Upper or title case.
inline bool is_upper(char32_t point) noexcept { return (detail::letter_bits(point) & detail::kUpperBit) != 0; }
inline bool is_lower(char32_t point) noexcept { return (detail::letter_bits(point) & detail::kLowerBit) != 0; }

enum class Script : std::uint8_t { kNone, kLatin, kCyrillic, kOther };
/// The script of a letter; kNone for digits, marks and punctuation.
Script script_of(char32_t point) noexcept;

}  // namespace takt::text
