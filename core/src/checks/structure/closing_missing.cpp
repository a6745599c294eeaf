#include "checks/structure/closing_missing.hpp"

namespace takt::checks {

void find_missing_closing(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (context.words == 0 || context.parts.closing) return;
  out.push_back(on_draft());
}

}  // namespace takt::checks
