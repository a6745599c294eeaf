// The end of a letter: closing, name, signature and the device's footer.
//
// A closing is known by its words (lexicon "closing") near the end; a name by its shape, below the closing or,
// without one, on a last line of its own. Reads the last lines only.
#pragma once

#include <span>

#include "mail/parts.hpp"

namespace takt::mail {

/// Fills closing, name, signature and footer from the writer's own text blocks in `all` (what follows the
/// greeting); answers where the body ends.
std::uint32_t find_end(std::u16string_view body, std::span<const AnalysedBlock* const> own, Range all,
                       const Names& names, Parts& parts);

/// The name in a signature that is known already ("-- " above it).
void find_signer(std::u16string_view body, const Names& names, Parts& parts);

}  // namespace takt::mail
