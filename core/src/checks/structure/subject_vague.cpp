#include "checks/structure/subject_vague.hpp"

#include "checks/structure/subject_line.hpp"

namespace takt::checks {

void find_vague_subject(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const auto line = read_subject(context);
  if (!line || line->empty() || line->telling) return;
  out.push_back(at(mail::Target::kSubject, line->start, line->end));
}

}  // namespace takt::checks
