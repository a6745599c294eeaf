#include "checks/structure/subject_key_late.hpp"

#include "checks/structure/subject_line.hpp"

namespace takt::checks {

namespace {
constexpr std::uint32_t kLatestStart = 30;  // characters before it; a telephone's list shows about so many
}

void find_late_key(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const auto line = read_subject(context);
  // A reply keeps the subject of its thread.
  if (!line || line->replies || !line->telling || *line->telling - line->start < kLatestStart) return;
  const auto before = line->whole.substr(line->start, *line->telling - line->start);
  if (count_graphemes(before) < kLatestStart) return;
  engine::CheckHit hit = at(mail::Target::kSubject, line->start, *line->telling);
  hit.limit = kLatestStart;
  out.push_back(std::move(hit));
}

}  // namespace takt::checks
