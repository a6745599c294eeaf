// Blocks: a body cut into paragraphs, with quoted mail and the signature told apart.
//
// A block is the unit of the engine's cache, so this looks only at the body's own characters and at the words
// of mail programs (mail/quotes.hpp): blank lines, ">" before quoted lines, "-- " before a signature (RFC 3676
// §4.3), and the lines above quoted or forwarded mail. Quoted blocks are not analysed at all.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "mail/quotes.hpp"

namespace takt::mail {

enum class BlockKind : std::uint8_t { kText, kQuote, kSignature };

struct Block {
  std::uint32_t start = 0, end = 0;  ///< UTF-16 units, without the line break at the end
  BlockKind kind = BlockKind::kText;
};

/// Appends the blocks of `body` in order. Linear.
void split_blocks(std::u16string_view body, const QuoteWords& words, std::vector<Block>& out);

}  // namespace takt::mail
