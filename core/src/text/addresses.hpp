// Finds URLs and e-mail addresses in a text: they are single words to every check.
//
// A finder for marking, not a validator: what a reader takes for an address is one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace takt::text {

struct Address {
  std::uint32_t start, end;  // UTF-16 units; trailing punctuation left out
  bool email;
};

/// Appends the addresses of `text` in order. Linear in the text.
void find_addresses(std::u16string_view text, std::vector<Address>& out);

}  // namespace takt::text
