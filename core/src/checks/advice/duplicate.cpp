#include "checks/advice/duplicate.hpp"

#include <algorithm>
#include <string>

#include "mail/mail_domains.hpp"

namespace takt::checks {

namespace {

constexpr std::size_t kMostAddresses = 50;

}  // namespace

void advise_one_address(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  // In a running thread the desk itself may have added its colleagues.
  if (context.words == 0 || !context.thread.messages.empty()) return;
  const std::string own = mail::domain_of(context.draft.author.address);
  std::vector<std::string> domains, addresses;
  for (const auto* list : {&context.draft.to, &context.draft.cc, &context.draft.bcc}) {
    for (const mail::Person& person : *list) {
      std::string domain = mail::domain_of(person.address);
      if (domain.empty() || domain == own || domains.size() == kMostAddresses) continue;
      if (mail::is_public_domain(domain)) continue;
      if (std::find(addresses.begin(), addresses.end(), person.address) != addresses.end()) continue;
      addresses.push_back(person.address);
      domains.push_back(std::move(domain));
    }
  }
  for (std::size_t i = 0; i < domains.size(); ++i) {
    for (std::size_t j = i + 1; j < domains.size(); ++j) {
      if (!mail::same_firm(domains[i], domains[j])) continue;
      engine::CheckHit hit = on_draft();
      hit.name.assign(domains[i].begin(), domains[i].end());
      out.push_back(std::move(hit));
      return;
    }
  }
}

}  // namespace takt::checks
