// What tells a secret from a placeholder.
#pragma once

#include <string_view>

namespace takt::privacy {

/// A mask, a stop word ("example", "your-key"), a row of one or few characters, a key from a manual.
bool is_placeholder(std::u16string_view value);

/// Whether the value looks drawn by lot: digits and letters, many different ones (Shannon entropy).
bool looks_random(std::u16string_view value);

}  // namespace takt::privacy
