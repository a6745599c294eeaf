#include "checks/structure/vague_reference.hpp"

namespace takt::checks {

void find_vague_references(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const mail::Matter& matter = context.matter;
  if (matter.named || matter.vague.empty()) return;
  const mail::Place& first = matter.vague.front();
  out.push_back(at(first.target, first.start, first.end));
}

}  // namespace takt::checks
