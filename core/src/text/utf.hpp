// Conversion between UTF-8 and UTF-16: the only place where encodings are converted.
//
// Malformed input never fails: each maximal ill-formed part becomes U+FFFD (WHATWG, Unicode §3.9).
#pragma once

#include <string>
#include <string_view>

namespace takt::text {

std::u16string to_utf16(std::string_view utf8);
std::string to_utf8(std::u16string_view utf16);  // an unpaired surrogate becomes U+FFFD
void append_utf8(std::string& out, std::u16string_view utf16);

/// True when `utf8` is well-formed.
bool is_valid_utf8(std::string_view utf8);

}  // namespace takt::text
