// proof.punctuation: a paragraph without a mark at its end, ",,", "..", brackets and quotation marks without partner.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

/// Marks within a block.
void find_punctuation(const BlockContext& context, std::vector<engine::CheckHit>& out);

/// Paragraphs of the body without a mark at their end.
void find_open_ends(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
