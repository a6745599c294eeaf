// What single UTF-16 units are: the small questions that every pass over a text asks.
//
// Tables cover the letters of our four languages; everything else asks ICU.
#pragma once

#include <cstdint>

namespace takt::text {

/// One unit, folded without changing the length of the text: lower case, ё = е, typographic
/// apostrophes = '. Surrogates stay as they are.
char16_t fold_unit(char16_t unit) noexcept;

/// True for characters that fold() leaves out: soft hyphen, zero-width characters, byte order mark,
/// bidirectional controls.
bool is_ignorable(char16_t unit) noexcept;

bool is_line_break(char16_t unit) noexcept;  ///< LF, VT, FF, CR, NEL, LS, PS
bool is_space(char16_t unit) noexcept;       ///< white space, line breaks and ignorable characters
bool is_digit(char16_t unit) noexcept;       ///< ASCII digits
bool is_letter(char32_t point) noexcept;
bool is_upper(char32_t point) noexcept;      ///< upper or title case
bool is_lower(char32_t point) noexcept;

enum class Script : std::uint8_t { kNone, kLatin, kCyrillic, kOther };
/// The script of a letter; kNone for digits, marks and punctuation.
Script script_of(char32_t point) noexcept;

}  // namespace takt::text
