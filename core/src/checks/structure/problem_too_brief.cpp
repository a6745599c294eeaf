#include "checks/structure/problem_too_brief.hpp"

namespace takt::checks {

namespace {

constexpr std::uint32_t kFewestWords = 15;

}  // namespace

void find_brief_problems(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  using mail::Topic;
  const mail::Matter& matter = context.matter;
  const bool report = matter.is(Topic::kProblem) || matter.is(Topic::kTechnical) || !matter.vague.empty();
  if (!report || matter.ongoing || matter.all_ask || matter.is(Topic::kApplication)) return;
  if (matter.substance == 0 || matter.substance >= kFewestWords) return;
  engine::CheckHit hit = on_draft();
  hit.count = matter.substance;
  hit.limit = kFewestWords;
  out.push_back(std::move(hit));
}

}  // namespace takt::checks
