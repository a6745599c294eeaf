#include "text/utf.hpp"

#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <cstring>

namespace takt::text {

namespace {
constexpr char32_t kReplacement = 0xfffd;

bool is_ascii8(const std::uint8_t* bytes, std::int32_t size) {
  if (size < 8) return false;
  std::uint64_t eight;
  std::memcpy(&eight, bytes, sizeof eight);
  return (eight & 0x8080808080808080) == 0;
}

}  // namespace

std::u16string to_utf16(std::string_view utf8) {
  std::u16string out(utf8.size(), u'\0');  // UTF-16 never needs more units than UTF-8 has bytes
  std::int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8WithSub(out.data(), static_cast<std::int32_t>(out.size()), &length, utf8.data(),
                       static_cast<std::int32_t>(utf8.size()), kReplacement, nullptr, &status);
  out.resize(static_cast<std::size_t>(length));
  return out;
}

void append_utf8(std::string& out, std::u16string_view utf16) {
  const std::size_t before = out.size();
  out.resize(before + utf16.size() * 3);  // the most a UTF-16 unit can need
  std::int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8WithSub(out.data() + before, static_cast<std::int32_t>(out.size() - before), &length, utf16.data(),
                     static_cast<std::int32_t>(utf16.size()), kReplacement, nullptr, &status);
  out.resize(before + static_cast<std::size_t>(length));
}

std::string to_utf8(std::u16string_view utf16) {
  std::string out;
  append_utf8(out, utf16);
  return out;
}

bool is_valid_utf8(std::string_view utf8) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const auto size = static_cast<std::int32_t>(utf8.size());
  for (std::int32_t i = 0; i < size;) {
    if (bytes[i] < 0x80) {
      i += is_ascii8(bytes + i, size - i) ? 8 : 1;
      continue;
    }
    if (bytes[i] >= 0xc2 && bytes[i] < 0xe0 && i + 1 < size && (bytes[i + 1] & 0xc0) == 0x80) {
      i += 2;
      continue;
    }
    UChar32 point = 0;
    U8_NEXT(bytes, i, size, point);
    if (point < 0) return false;
  }
  return true;
}

}  // namespace takt::text
