// Who writes: a customer to a support desk, or an agent answering one.
#pragma once

#include <span>

#include "mail/draft.hpp"
#include "mail/parts.hpp"
#include "mail/thread.hpp"

namespace takt::mail {

struct RoleGuess {
  Role role = Role::kCustomer;
  double confidence = 0;  ///< 0 … 1; 1 when the draft says it
};

/// The draft's own word, else the weight of what speaks for either: phrases of customers and agents in the draft
/// and in the message it answers, who began the thread, mailboxes of desks, the author's position.
RoleGuess guess_role(const Draft& draft, const ReadThread& thread, std::span<const AnalysedBlock> blocks);

}  // namespace takt::mail
