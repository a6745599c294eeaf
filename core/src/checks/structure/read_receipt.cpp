#include "checks/structure/read_receipt.hpp"

namespace takt::checks {

// The setting; requests in words are phrase rules of the same check (rules/<tag>/form.json).
void find_read_receipt(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (context.draft.read_receipt) out.push_back(on_draft());
}

}  // namespace takt::checks
