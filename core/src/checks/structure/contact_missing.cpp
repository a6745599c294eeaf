#include "checks/structure/contact_missing.hpp"

namespace takt::checks {

void find_missing_contact(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  using engine::Detail;
  const mail::Matter& matter = context.matter;
  if (matter.substance == 0 || matter.ongoing || matter.contact || context.draft.host_adds_signature) return;
  for (const Detail detail : {Detail::kPhone, Detail::kEmail}) {
    if (matter.holds(detail) || matter.signs_with(detail)) return;
  }
  out.push_back(on_draft());
}

}  // namespace takt::checks
