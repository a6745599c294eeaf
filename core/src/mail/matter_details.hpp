// Details: the order numbers, codes, phone numbers, links, names and quotations in a block of text.
//
// Read by their shape alone, so that it holds in any language. What a number is worth (an order, a
// year) is not known here: mail/matter.hpp weighs it with the words around it. Nothing is validated;
// secrets are the privacy checks' matter.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "engine/analysis.hpp"
#include "text/tokens.hpp"

namespace takt::mail {

/// Appends the details of a block in the text's order. Linear in the tokens.
void collect_details(std::u16string_view text, std::span<const text::Token> tokens, const text::WordTable& words,
                     std::vector<engine::DetailHit>& out);

}  // namespace takt::mail
