// Lines that are names: the bare-name greeting at the top ("Anna,", "Sally - here it is") and the name at the end.
//
// Works on single lines of bounded length; which line to look at is mail/parts' matter.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "mail/names.hpp"

namespace takt::mail {

/// A text that is nothing but a name.
struct NameShape {
  std::size_t start = 0, end = 0;  ///< in the text, without dashes, brackets and full stop around it
  std::size_t words = 0;
  std::size_t names = 0;  ///< of the words, those that are neither titles nor joiners: "Sir or Madam" has none
  bool known = false;     ///< a known given name, a patronymic or a title is in it
  bool capitals = false;  ///< all of it, and it is too long for initials
  bool initials = false;  ///< one short word such as "mb", "DG", "m"
};

/// Reads `text` (a line or a piece of one) as a name: one to five words, capitalised, or known given names in
/// lower case, or initials.
std::optional<NameShape> name_shape(std::u16string_view text, const Names& names);

/// A first line that greets by a name alone; the result ends after the mark that follows the name.
/// "Anna," · "John:" · "Kim and Ann -" · "Jan, Shawn, Susheel" · "Anna" (`stands_alone`: a blank line follows) ·
/// "Sally - here is the file" (known names only).
struct NameGreeting {
  std::size_t end = 0;
  std::size_t name_start = 0, name_end = 0;
};
std::optional<NameGreeting> name_greeting(std::u16string_view line, bool stands_alone, const Names& names);

/// The name that ends a line of text, after a double dash or as a sentence of its own: "… and call me. --Sally",
/// "… off your list.  Mark". Offsets in the line.
std::optional<NameShape> name_at_line_end(std::u16string_view line, const Names& names);

}  // namespace takt::mail
