#include "mail/role.hpp"

namespace takt::mail {

RoleGuess guess_role(const Draft& draft) {
  if (draft.role) return {*draft.role, 1};
  if (!draft.thread) return {Role::kCustomer, 0.5};
  if (draft.thread->empty()) return {Role::kCustomer, 0.7};
  const std::string& first = draft.thread->front().from.address;
  if (first.empty() || draft.author.address.empty()) return {Role::kAgent, 0.5};
  return first == draft.author.address ? RoleGuess{Role::kCustomer, 0.8} : RoleGuess{Role::kAgent, 0.8};
}

}  // namespace takt::mail
