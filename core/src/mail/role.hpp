// Who writes: a customer to a support desk, or an agent answering one.
#pragma once

#include "mail/draft.hpp"

namespace takt::mail {

struct RoleGuess {
  Role role = Role::kCustomer;
  double confidence = 0;  ///< 0 … 1; 1 when the draft says it
};

/// The draft's own word, else: who answers a thread that somebody else began is an agent, who began
/// it or writes first is a customer.
RoleGuess guess_role(const Draft& draft);

}  // namespace takt::mail
