// The privacy checks that speak of one identifier each. What is an identifier is worked out once a
// block (privacy/find.hpp); here it becomes a finding with a mask as its fix.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_payment_cards(const BlockContext& context, std::vector<engine::CheckHit>& out);
void find_security_codes(const BlockContext& context, std::vector<engine::CheckHit>& out);
void find_bank_accounts(const BlockContext& context, std::vector<engine::CheckHit>& out);
void find_national_ids(const BlockContext& context, std::vector<engine::CheckHit>& out);
void find_id_documents(const BlockContext& context, std::vector<engine::CheckHit>& out);
void find_dates_of_birth(const BlockContext& context, std::vector<engine::CheckHit>& out);
void find_secrets(const BlockContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
