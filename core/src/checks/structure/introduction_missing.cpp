#include "checks/structure/introduction_missing.hpp"

namespace takt::checks {

namespace {

constexpr std::uint32_t kFullName = 2;         // words of a customer's signature
constexpr std::uint32_t kNameAndPosition = 3;  // … of an agent's

}  // namespace

void find_missing_introduction(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const mail::Matter& matter = context.matter;
  if (matter.substance == 0 || !context.thread.is_first_message() || matter.ongoing ||
      context.draft.host_adds_signature)
    return;
  if (matter.introduces || matter.identifier || matter.holds(engine::Detail::kCode)) return;
  const bool agent = context.role == mail::Role::kAgent;
  if (matter.signature_words >= (agent ? kNameAndPosition : kFullName) || (agent && matter.contact)) return;
  out.push_back(on_draft());
}

}  // namespace takt::checks
