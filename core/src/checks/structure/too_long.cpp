#include "checks/structure/too_long.hpp"

#include "checks/structure/prose.hpp"

namespace takt::checks {

namespace {
constexpr std::uint32_t kMostWordsOfCustomer = 250;
constexpr std::uint32_t kMostWordsOfAgent = 300;  // outside lists
}  // namespace

void find_long_mail(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const bool agent = context.role == mail::Role::kAgent;
  const std::uint32_t most = agent ? kMostWordsOfAgent : kMostWordsOfCustomer;
  if (context.words <= most) return;
  const std::uint32_t words = context.words - (agent ? read_prose(context).list_words : 0);
  if (words <= most) return;
  engine::CheckHit hit = on_draft();
  hit.count = words;
  hit.limit = most;
  out.push_back(std::move(hit));
}

}  // namespace takt::checks
