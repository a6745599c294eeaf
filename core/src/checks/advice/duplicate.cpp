#include "checks/advice/duplicate.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace takt::checks {

namespace {

// Private mail lives at these; two people there are no firm.
constexpr std::array<std::string_view, 20> kPublicDomains = {
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com",  "yahoo.com", "icloud.com",
    "me.com",    "aol.com",        "gmx.com",     "proton.me",   "mail.ru",   "bk.ru",     "inbox.ru",
    "list.ru",   "yandex.ru",      "ya.ru",       "rambler.ru",  "telia.com", "mail.kz",
};
constexpr std::size_t kMostAddresses = 50;

std::string domain_of(std::string_view address) {
  const std::size_t at = address.rfind('@');
  if (at == std::string_view::npos) return {};
  std::string domain(address.substr(at + 1));
  std::transform(domain.begin(), domain.end(), domain.begin(),
                 [](char unit) { return unit >= 'A' && unit <= 'Z' ? static_cast<char>(unit - 'A' + 'a') : unit; });
  return domain;
}

/// The same domain, or a part of it: "help.example.com" and "example.com".
bool same_firm(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return b.ends_with(a) && (a.size() == b.size() || b[b.size() - a.size() - 1] == '.');
}

}  // namespace

void advise_one_address(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  // In a running thread the desk itself may have added its colleagues.
  if (context.words == 0 || !context.thread.messages.empty()) return;
  const std::string own = domain_of(context.draft.author.address);
  std::vector<std::string> domains, addresses;
  for (const auto* list : {&context.draft.to, &context.draft.cc, &context.draft.bcc}) {
    for (const mail::Person& person : *list) {
      std::string domain = domain_of(person.address);
      if (domain.empty() || domain == own || domains.size() == kMostAddresses) continue;
      if (std::find(kPublicDomains.begin(), kPublicDomains.end(), domain) != kPublicDomains.end()) continue;
      if (std::find(addresses.begin(), addresses.end(), person.address) != addresses.end()) continue;
      addresses.push_back(person.address);
      domains.push_back(std::move(domain));
    }
  }
  for (std::size_t i = 0; i < domains.size(); ++i) {
    for (std::size_t j = i + 1; j < domains.size(); ++j) {
      if (!same_firm(domains[i], domains[j])) continue;
      engine::CheckHit hit = on_draft();
      hit.name.assign(domains[i].begin(), domains[i].end());
      out.push_back(std::move(hit));
      return;
    }
  }
}

}  // namespace takt::checks
