#include "checks/advice/escalate.hpp"

namespace takt::checks {

void advise_escalation(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  // A draft that already asks for reasons or a second look needs no advice.
  if (!context.answers() || !context.asked.refuses || context.has(rules::Lexicon::kEscalation)) return;
  out.push_back(on_draft());
}

}  // namespace takt::checks
