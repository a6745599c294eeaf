#include "checks/structure/subject_too_long.hpp"

#include "checks/structure/subject_line.hpp"

namespace takt::checks {

namespace {
constexpr std::uint32_t kMostCharacters = 60;
}

void find_long_subject(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const auto line = read_subject(context);
  if (!line || line->end - line->start <= kMostCharacters) return;  // never fewer units than characters
  const std::uint32_t length = count_graphemes(line->own());
  if (length <= kMostCharacters) return;
  engine::CheckHit hit = at(mail::Target::kSubject, line->start, line->end);
  hit.count = length;
  hit.limit = kMostCharacters;
  out.push_back(std::move(hit));
}

}  // namespace takt::checks
