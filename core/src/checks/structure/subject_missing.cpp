#include "checks/structure/subject_missing.hpp"

#include "checks/structure/subject_line.hpp"

namespace takt::checks {

void find_missing_subject(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (context.words == 0) return;  // nothing is written yet
  const auto line = read_subject(context);
  if (line && line->empty()) out.push_back(on_draft());
}

}  // namespace takt::checks
