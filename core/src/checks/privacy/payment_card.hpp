// privacy.payment-card: a whole card number in the text.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_payment_cards(const BlockContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
