#include "checks/structure/paragraph_long.hpp"

#include "checks/structure/prose.hpp"

namespace takt::checks {

void find_long_paragraphs(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  for (const Paragraph& paragraph : read_prose(context).paragraphs) {
    if (paragraph.sentences.size() <= kMostSentences || paragraph.words >= kWallWords) continue;
    engine::CheckHit hit = split_paragraph(paragraph);
    hit.count = static_cast<std::uint32_t>(paragraph.sentences.size());
    hit.limit = kMostSentences;
    out.push_back(std::move(hit));
  }
}

}  // namespace takt::checks
