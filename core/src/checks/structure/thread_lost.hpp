// structure.thread-lost: a reply sent as a new message – "Re:" or a case number in the subject, and nothing of
// the customer's mail below. Where the host does not know the thread, it may well keep it: then this is silent.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_lost_thread(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
