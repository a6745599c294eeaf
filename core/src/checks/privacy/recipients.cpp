// Outside addresses are those outside the writer's own mail domain; public mail domains are always outside.
#include "checks/privacy/recipients.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "mail/mail_domains.hpp"
#include "text/lower.hpp"
#include "text/utf.hpp"

namespace takt::checks {

namespace {

using privacy::Kind;

constexpr std::uint32_t kMany = 10;  // outside addresses in To and Cc
constexpr Kind kPrivate[] = {Kind::kPaymentCard, Kind::kSecurityCode, Kind::kBankAccount, Kind::kNationalId,
                             Kind::kIdDocument,  Kind::kDateOfBirth,  Kind::kSecret};

std::set<std::string> outside_addresses(const mail::Draft& draft) {
  const std::string own = mail::domain_of(draft.author.address);
  std::set<std::string> outside;
  for (const auto* people : {&draft.to, &draft.cc}) {
    for (const mail::Person& person : *people) {
      const std::string domain = mail::domain_of(person.address);
      if (domain.empty() || (domain == own && !mail::is_public_domain(domain))) continue;
      outside.insert(text::ascii_lower(person.address));
    }
  }
  return outside;
}

bool holds_private_data(const DraftContext& context) {
  return std::any_of(context.blocks.begin(), context.blocks.end(), [](const BlockView& view) {
    return std::any_of(view.analysis->identifiers.begin(), view.analysis->identifiers.end(), [](const auto& found) {
      return std::find(std::begin(kPrivate), std::end(kPrivate), found.kind) != std::end(kPrivate);
    });
  });
}

/// Whether somebody gets the mail who has had no part in the thread.
bool adds_strangers(const mail::Draft& draft, const std::set<std::string>& outside) {
  return std::any_of(outside.begin(), outside.end(), [&](const std::string& address) {
    const std::u16string written = text::to_utf16(address);
    return std::none_of(draft.thread->begin(), draft.thread->end(), [&](const mail::Message& message) {
      return text::ascii_lower(message.from.address) == address || message.text.find(written) != std::u16string::npos;
    });
  });
}

}  // namespace

void find_exposed_recipients(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const mail::Draft& draft = context.draft;
  if (draft.to.size() + draft.cc.size() < 2) return;
  const std::set<std::string> outside = outside_addresses(draft);
  const bool knows_senders =
      draft.thread && std::any_of(draft.thread->begin(), draft.thread->end(),
                                  [](const auto& message) { return !message.from.address.empty(); });
  const bool is_private =
      knows_senders && outside.size() >= 2 && holds_private_data(context) && adds_strangers(draft, outside);
  if (outside.size() < kMany && !is_private) return;
  engine::CheckHit hit = on_draft();
  hit.count = static_cast<std::uint32_t>(outside.size());
  out.push_back(std::move(hit));
}

}  // namespace takt::checks
