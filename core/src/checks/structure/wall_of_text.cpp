#include "checks/structure/wall_of_text.hpp"

#include "checks/structure/prose.hpp"

namespace takt::checks {

void find_walls_of_text(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  for (const Paragraph& paragraph : read_prose(context).paragraphs) {
    if (paragraph.words < kWallWords) continue;
    engine::CheckHit hit = split_paragraph(paragraph);
    hit.count = paragraph.words;
    hit.limit = kWallWords;
    out.push_back(std::move(hit));
  }
}

}  // namespace takt::checks
