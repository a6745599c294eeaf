#include "checks/privacy/identifiers.hpp"

#include "privacy/digit_runs.hpp"

namespace takt::checks {

namespace {

using privacy::Identifier;
using privacy::Kind;

constexpr std::u16string_view kMask = u"••••••", kCardMask = u"•••• ";
constexpr std::size_t kKeptDigits = 4;  // of a card: enough to find a payment, not to make one

template <typename Mask>
void collect(const BlockContext& context, Kind kind, std::vector<engine::CheckHit>& out, Mask mask) {
  for (const Identifier& found : context.identifiers) {
    if (found.kind != kind) continue;
    engine::CheckHit hit;
    hit.start = found.start;
    hit.end = found.end;
    hit.roles = found.roles;
    hit.fix.push_back(mask(found));
    out.push_back(std::move(hit));
  }
}

void collect(const BlockContext& context, Kind kind, std::vector<engine::CheckHit>& out) {
  collect(context, kind, out,
          [](const Identifier& found) { return engine::Edit{found.start, found.end, std::u16string(kMask)}; });
}

}  // namespace

void find_payment_cards(const BlockContext& context, std::vector<engine::CheckHit>& out) {
  collect(context, Kind::kPaymentCard, out, [&](const Identifier& found) {
    // The last digits stay as one group, whatever stood between them.
    std::u16string kept;
    std::uint32_t cut = found.end;
    while (kept.size() < kKeptDigits && cut > found.start) {
      if (privacy::digit_of(context.text[--cut]) >= 0) kept.insert(kept.begin(), context.text[cut]);
    }
    return engine::Edit{found.start, found.end, std::u16string(kCardMask) + kept};
  });
}

void find_security_codes(const BlockContext& context, std::vector<engine::CheckHit>& out) {
  collect(context, Kind::kSecurityCode, out);
}
void find_bank_accounts(const BlockContext& context, std::vector<engine::CheckHit>& out) {
  collect(context, Kind::kBankAccount, out);
}
void find_national_ids(const BlockContext& context, std::vector<engine::CheckHit>& out) {
  collect(context, Kind::kNationalId, out);
}
void find_id_documents(const BlockContext& context, std::vector<engine::CheckHit>& out) {
  collect(context, Kind::kIdDocument, out);
}
void find_dates_of_birth(const BlockContext& context, std::vector<engine::CheckHit>& out) {
  collect(context, Kind::kDateOfBirth, out);
}
void find_secrets(const BlockContext& context, std::vector<engine::CheckHit>& out) {
  collect(context, Kind::kSecret, out);
}

}  // namespace takt::checks
