#include "text/fold.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include "text/characters.hpp"

namespace takt::text {

namespace {

// Below U+0300 and in the Cyrillic block every character is composed already, except where a
// combining mark follows; those start at U+0300 and are caught by the range.
bool is_plainly_composed(char16_t unit) {
  return unit < 0x300 || (unit >= 0x400 && unit < 0x530 && !(unit >= 0x483 && unit <= 0x489)) ||
         (unit >= 0x2010 && unit <= 0x2027);
}

std::u16string compose(std::u16string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
  std::u16string out(text.size() * 3 + 8, u'\0');  // NFC grows a text at most threefold
  const auto length = unorm2_normalize(nfc, text.data(), static_cast<std::int32_t>(text.size()), out.data(),
                                       static_cast<std::int32_t>(out.size()), &status);
  if (U_FAILURE(status)) return std::u16string(text);
  out.resize(static_cast<std::size_t>(length));
  return out;
}

void append_folded(std::u16string& out, std::u16string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char16_t unit = text[i];
    if (is_ignorable(unit)) continue;
    if (U16_IS_LEAD(unit) && i + 1 < text.size() && U16_IS_TRAIL(text[i + 1])) {
      const UChar32 folded = u_foldCase(U16_GET_SUPPLEMENTARY(unit, text[i + 1]), U_FOLD_CASE_DEFAULT);
      out.push_back(U16_LEAD(folded));
      out.push_back(U16_TRAIL(folded));
      ++i;
    } else {
      out.push_back(fold_unit(unit));
    }
  }
}

}  // namespace

void fold_into(std::u16string_view text, std::u16string& out) {
  out.clear();
  for (const char16_t unit : text) {
    if (is_plainly_composed(unit) || is_ignorable(unit)) continue;
    append_folded(out, compose(text));
    return;
  }
  append_folded(out, text);
}

std::u16string fold(std::u16string_view text) {
  std::u16string out;
  fold_into(text, out);
  return out;
}

}  // namespace takt::text
