// Lower case of whole texts and capitals of single letters, by the Unicode rules that hold in every language of ours.
#pragma once

#include <string>
#include <string_view>

namespace takt::text {

std::u16string to_lower(std::u16string_view text);

/// ASCII letters only: for addresses, names of hosts and of columns.
constexpr char ascii_lower(char unit) {
  return unit >= 'A' && unit <= 'Z' ? static_cast<char>(unit - 'A' + 'a') : unit;
}
std::string ascii_lower(std::string_view text);

/// The capital of one letter that has a capital of one unit; else the letter itself.
char16_t to_upper(char16_t letter);

}  // namespace takt::text
