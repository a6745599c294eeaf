// privacy.suspicious-link: a link that leads elsewhere than it seems to; privacy.confidential for links into the firm's
// own network.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_suspicious_links(const DraftContext& context, std::vector<engine::CheckHit>& out);
void find_internal_links(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
