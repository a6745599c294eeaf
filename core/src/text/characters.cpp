#include "text/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

namespace takt::text {

namespace {

char16_t fold_letter(char16_t unit) {
  if (U16_IS_SURROGATE(unit)) return unit;
  const UChar32 folded = u_foldCase(unit, U_FOLD_CASE_DEFAULT);
  if (folded == 0x451) return 0x435;  // ё
  return folded <= 0xffff ? static_cast<char16_t>(folded) : unit;
}

std::array<char16_t, detail::kFoldTable> make_fold_table() {
  std::array<char16_t, detail::kFoldTable> table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = fold_letter(static_cast<char16_t>(i));
  table[u'`'] = table[0xb4] = u'\'';
  return table;
}

}  // namespace

const std::array<char16_t, detail::kFoldTable> detail::fold_table = make_fold_table();

const std::array<std::uint8_t, detail::kFoldTable> detail::letter_table = [] {
  std::array<std::uint8_t, detail::kFoldTable> table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = letter_by_icu(static_cast<char32_t>(i));
  return table;
}();

char16_t detail::fold_by_icu(char16_t unit) noexcept {
  if (unit == 0x2018 || unit == 0x2019 || unit == 0x2032) return u'\'';
  return fold_letter(unit);
}

bool detail::is_rare_space(char16_t unit) noexcept { return is_ignorable(unit) || u_isUWhiteSpace(unit); }

std::uint8_t detail::letter_by_icu(char32_t point) noexcept {
  const auto code = static_cast<UChar32>(point);
  return static_cast<std::uint8_t>((u_isalpha(code) ? kLetterBit : 0) |
                                   (u_isupper(code) || u_istitle(code) ? kUpperBit : 0) |
                                   (u_islower(code) ? kLowerBit : 0));
}

Script script_of(char32_t point) noexcept {
  if (!is_letter(point)) return Script::kNone;
  if (point < 0x250) return Script::kLatin;
  if (point >= 0x400 && point < 0x530) return Script::kCyrillic;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(point), &status)) {
    case USCRIPT_LATIN:
      return Script::kLatin;
    case USCRIPT_CYRILLIC:
      return Script::kCyrillic;
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
      return Script::kNone;
    default:
      return Script::kOther;
  }
}

}  // namespace takt::text
