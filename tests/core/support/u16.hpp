// UTF-16 texts in Boost.Test, which prints and compares only narrow strings.
#pragma once

#include <string>
#include <string_view>

#include "text/utf.hpp"

namespace support {

/// The text as UTF-8; an unpaired surrogate becomes U+FFFD.
inline std::string show(std::u16string_view text) { return takt::text::to_utf8(text); }

}  // namespace support
