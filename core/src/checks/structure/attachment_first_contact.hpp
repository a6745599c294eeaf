// structure.attachment-first-contact: a first mail to a firm that carries attachments.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_attachment_at_first_contact(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
