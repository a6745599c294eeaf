// structure.paragraph-long: Paragraphs of more than three sentences (decisions 3 and 23 of the catalogue).
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_long_paragraphs(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
