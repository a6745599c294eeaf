#include "checks/structure/evidence_missing.hpp"

#include <algorithm>

namespace takt::checks {

void find_missing_evidence(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const mail::Matter& matter = context.matter;
  if (!matter.is(mail::Topic::kTechnical) || matter.evidence || matter.ongoing) return;
  if (matter.holds(engine::Detail::kQuote)) return;
  if (context.draft.attachments && !context.draft.attachments->empty()) return;
  const auto& formats = context.draft.formats;
  if (std::any_of(formats.begin(), formats.end(), [](const mail::Format& format) { return format.kind == "image"; }))
    return;
  out.push_back(on_draft());
}

}  // namespace takt::checks
