// Marks of list items: "-", "•", "1.", "2)", "a)", "(iv)", "1.)", and which mark follows which.
//
// A line that starts with one is an item. Within a line, where a writer ran a list together ("1) pay
// 2) wait"), only the successor of the mark that opened the sentence counts: a lone "2)" is text.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "text/tokens.hpp"

namespace takt::text {

/// A mark read from tokens; `tokens` == 0: none. A letter may be a Roman number too: both are kept.
struct ListMarker {
  std::uint32_t tokens = 0;  ///< how many tokens it takes, its full stop or bracket included
  std::uint32_t number = 0, letter = 0, roman = 0;
  char16_t bullet = 0;
  bool open = false, stop = false, close = false;  ///< "(" before; "." and ")" after

  [[nodiscard]] bool exists() const { return tokens > 0; }
  /// Whether `next` is of the same make and counts on from this one; a bullet is followed by itself.
  [[nodiscard]] bool is_followed_by(const ListMarker& next) const;
};

/// The mark whose first token is tokens[at].
ListMarker list_marker_at(std::u16string_view text, std::span<const Token> tokens, std::size_t at);

/// Whether a line starts like an item of a list: "- ", "* ", "• ", "1. ", "2) ", "a) ".
bool starts_list_item(std::u16string_view line);

}  // namespace takt::text
