#include "checks/structure/identifier_missing.hpp"

#include <algorithm>

namespace takt::checks {

namespace {

using engine::Detail;
using mail::Topic;

enum class Found : std::uint8_t { kNotTheMatter, kIdentified, kMissing };

Found look_for(const mail::Matter& matter, Topic topic, bool identified) {
  if (!matter.is(topic)) return Found::kNotTheMatter;
  return identified ? Found::kIdentified : Found::kMissing;
}

}  // namespace

void find_missing_identifier(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const mail::Matter& matter = context.matter;
  if (matter.is(Topic::kApplication) || matter.identifier || matter.identifier_in_thread) return;
  if (matter.holds(Detail::kCode) || matter.holds(Detail::kLink)) return;
  const bool login = matter.holds(Detail::kEmail) || matter.holds(Detail::kPhone) ||
                     matter.signs_with(Detail::kEmail) || matter.signs_with(Detail::kPhone);
  // A thing to buy has no number yet; one that fails has.
  const bool fails = matter.is(Topic::kProblem) || matter.is(Topic::kTechnical);
  // "Which machines take my card?" asks about cards, not about this one.
  const bool asks = matter.all_ask && !fails;
  const bool amount = matter.holds(Detail::kAmount);
  const Found found[] = {
      look_for(matter, Topic::kOrder, false),
      look_for(matter, Topic::kDelivery, false),
      look_for(matter, Topic::kPayment, amount),
      look_for(matter, Topic::kRefund, amount),
      asks ? Found::kNotTheMatter : look_for(matter, Topic::kAccount, login),
      fails ? look_for(matter, Topic::kDevice, matter.holds(Detail::kName)) : Found::kNotTheMatter,
  };
  const auto any = [&](Found what) { return std::find(std::begin(found), std::end(found), what) != std::end(found); };
  if (any(Found::kMissing) && !any(Found::kIdentified)) out.push_back(on_draft());
}

}  // namespace takt::checks
