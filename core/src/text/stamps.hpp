// Date and time written by a program: "08/10/2000 08:28 AM", "2026-05-12 10:30", "12.05.2026 10:30:15".
//
// Mail programs put such a stamp between the name above an answer and the answer itself. Where pasting lost the
// line breaks, it still tells where both end.
#pragma once

#include <cstddef>
#include <string_view>

namespace takt::text {

/// The end of the stamp that starts at `from`; 0 when none does.
std::size_t stamp_end(std::u16string_view text, std::size_t from);

}  // namespace takt::text
