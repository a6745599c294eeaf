#include "text/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include <array>

namespace takt::text {

namespace {

constexpr std::size_t kTableSize = 0x530;  // Latin, Greek, Cyrillic and its supplement

char16_t fold_by_icu(char16_t unit) {
  if (U16_IS_SURROGATE(unit)) return unit;
  const UChar32 folded = u_foldCase(unit, U_FOLD_CASE_DEFAULT);
  if (folded == 0x451) return 0x435;  // ё
  return folded <= 0xffff ? static_cast<char16_t>(folded) : unit;
}

std::array<char16_t, kTableSize> make_fold_table() {
  std::array<char16_t, kTableSize> table{};
  for (std::size_t i = 0; i < kTableSize; ++i) table[i] = fold_by_icu(static_cast<char16_t>(i));
  table[u'`'] = table[0xb4] = u'\'';
  return table;
}

const std::array<char16_t, kTableSize> kFoldTable = make_fold_table();

}  // namespace

char16_t fold_unit(char16_t unit) noexcept {
  if (unit < kTableSize) return kFoldTable[unit];
  if (unit == 0x2018 || unit == 0x2019 || unit == 0x2032) return u'\'';
  return fold_by_icu(unit);
}

bool is_ignorable(char16_t unit) noexcept {
  if (unit < 0xad) return false;
  return unit == 0xad || unit == 0x61c || (unit >= 0x200b && unit <= 0x200f) ||
         (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x2069) || unit == 0xfeff;
}

bool is_line_break(char16_t unit) noexcept {
  return (unit >= 0xa && unit <= 0xd) || unit == 0x85 || unit == 0x2028 || unit == 0x2029;
}

bool is_space(char16_t unit) noexcept {
  if (unit <= 0x20) return true;  // controls count as space: nothing in them is text
  if (unit < 0x85) return unit == 0x7f;
  return unit == 0xa0 || unit == 0x85 || is_ignorable(unit) || (unit >= 0x1680 && u_isUWhiteSpace(unit));
}

bool is_digit(char16_t unit) noexcept { return unit >= u'0' && unit <= u'9'; }

bool is_letter(char32_t point) noexcept { return u_isalpha(static_cast<UChar32>(point)); }
bool is_upper(char32_t point) noexcept {
  return u_isupper(static_cast<UChar32>(point)) || u_istitle(static_cast<UChar32>(point));
}
bool is_lower(char32_t point) noexcept { return u_islower(static_cast<UChar32>(point)); }

Script script_of(char32_t point) noexcept {
  if (!is_letter(point)) return Script::kNone;
  if (point < 0x250) return Script::kLatin;
  if (point >= 0x400 && point < 0x530) return Script::kCyrillic;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(point), &status)) {
    case USCRIPT_LATIN: return Script::kLatin;
    case USCRIPT_CYRILLIC: return Script::kCyrillic;
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED: return Script::kNone;
    default: return Script::kOther;
  }
}

}  // namespace takt::text
