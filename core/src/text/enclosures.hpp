// What quotation marks and brackets enclose: a short enclosed text ("Wait! Stop!", "[firm? 13:28]") does not end the
// sentence around it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/tokens.hpp"

namespace takt::text {

struct Enclosure {
  std::uint32_t open, close;  ///< tokens
};

/// The outermost pairs with at most `most` tokens between them, in order, none reaching over a line of its own.
/// Linear; unpaired marks pair with nothing. `out` is cleared first.
void find_enclosures(std::u16string_view text, std::span<const Token> tokens, std::uint32_t most,
                     std::vector<Enclosure>& out);

}  // namespace takt::text
