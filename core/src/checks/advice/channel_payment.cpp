#include "checks/advice/channel_payment.hpp"

namespace takt::checks {

void advise_on_payment(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const mail::Matter& matter = context.matter;
  if (matter.ongoing) return;
  if (matter.is(mail::Topic::kPayment) || matter.is(mail::Topic::kRefund)) out.push_back(on_draft());
}

}  // namespace takt::checks
