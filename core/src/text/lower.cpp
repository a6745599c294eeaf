#include "text/lower.hpp"

#include <unicode/uchar.h>
#include <unicode/ustring.h>

namespace takt::text {

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& unit : out) unit = ascii_lower(unit);
  return out;
}

std::u16string to_lower(std::u16string_view text) {
  std::u16string out(text.size() * 3 + 1, u'\0');  // SpecialCasing: at most three units for one
  UErrorCode status = U_ZERO_ERROR;
  const auto length = u_strToLower(out.data(), static_cast<std::int32_t>(out.size()), text.data(),
                                   static_cast<std::int32_t>(text.size()), "", &status);
  out.resize(static_cast<std::size_t>(length));
  return out;
}

char16_t to_upper(char16_t letter) {
  const UChar32 upper = u_toupper(letter);
  return upper <= 0xffff ? static_cast<char16_t>(upper) : letter;
}

}  // namespace takt::text
