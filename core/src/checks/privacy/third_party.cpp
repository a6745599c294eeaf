// Nobody's data but the conversation's: what its members wrote, signed or are addressed by is known,
// and so are the mail domain of the firm, mailboxes of offices ("info@"), and what is quoted below.
#include "checks/privacy/third_party.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "privacy/digit_runs.hpp"
#include "text/addresses.hpp"
#include "text/characters.hpp"
#include "text/utf.hpp"

namespace takt::checks {

namespace {

using privacy::Kind;

constexpr std::size_t kComparedDigits = 7;  // the end of a phone number, however its start is written
constexpr std::u16string_view kMask = u"••••••";

/// The mailbox of an office, not of a person.
constexpr std::array<std::u16string_view, 26> kOffices = {
    u"info",       u"support",     u"help",    u"helpdesk", u"service",     u"customerservice", u"sales",
    u"billing",    u"contact",     u"office",  u"admin",    u"noreply",     u"no-reply",        u"donotreply",
    u"kundtjanst", u"kundservice", u"kontakt", u"faktura",  u"registrator", u"reklamation",     u"order",
    u"orders",     u"press",       u"privacy", u"security", u"dataskydd",
};

std::u16string folded(std::u16string_view text) {
  std::u16string out;
  for (const char16_t unit : text) out.push_back(text::fold_unit(unit));
  return out;
}

/// The last digits of what `text` holds, or nothing when they are too few for a phone.
std::string tail_of(std::u16string_view text) {
  std::string digits;
  for (const char16_t unit : text) {
    const int digit = privacy::digit_of(unit);
    if (digit >= 0) digits.push_back(static_cast<char>('0' + digit));
  }
  return digits.size() < kComparedDigits ? std::string{} : digits.substr(digits.size() - kComparedDigits);
}

class Conversation {
 public:
  explicit Conversation(const DraftContext& context) {
    const mail::Draft& draft = context.draft;
    add_person(draft.author);
    if (const std::string tail = tail_of(draft.author.phone); !tail.empty()) phones_.insert(tail);
    const std::size_t at = draft.author.address.rfind('@');
    if (at != std::string::npos) own_domain_ = folded(text::to_utf16(draft.author.address.substr(at + 1)));
    for (const auto* people : {&draft.to, &draft.cc, &draft.bcc}) {
      for (const mail::Person& person : *people) add_person(person);
    }
    if (draft.subject) add_text(*draft.subject);
    for (const mail::Range& quote : context.parts.quotes)
      add_text(std::u16string_view(draft.body).substr(quote.start, quote.end - quote.start));
    if (!draft.thread) return;
    for (const mail::Message& message : *draft.thread) {
      add_person(message.from);
      add_text(message.text);
    }
  }

  [[nodiscard]] bool knows_email(std::u16string_view written) const {
    const std::u16string address = folded(written);
    const std::size_t at = address.rfind(u'@');
    const std::u16string_view local = std::u16string_view(address).substr(0, at);
    std::u16string_view domain = std::u16string_view(address).substr(at + 1);
    if (emails_.contains(address) || std::find(kOffices.begin(), kOffices.end(), local) != kOffices.end()) return true;
    if (own_domain_.empty() || !domain.ends_with(own_domain_)) return false;
    domain.remove_suffix(own_domain_.size());
    return domain.empty() || domain.back() == u'.';
  }

  [[nodiscard]] bool knows_phone(std::u16string_view written) const { return phones_.contains(tail_of(written)); }

 private:
  void add_person(const mail::Person& person) {
    if (!person.address.empty()) emails_.insert(folded(text::to_utf16(person.address)));
  }

  void add_text(std::u16string_view text) {
    std::vector<text::Address> addresses;
    text::find_addresses(text, addresses);
    for (const text::Address& address : addresses) {
      if (address.email) emails_.insert(folded(text.substr(address.start, address.end - address.start)));
    }
    for (const privacy::DigitRun& run : privacy::digit_runs(text)) {
      if (const std::string tail = tail_of(text.substr(run.start, run.end - run.start)); !tail.empty())
        phones_.insert(tail);
    }
  }

  std::set<std::u16string> emails_;
  std::set<std::string> phones_;
  std::u16string own_domain_;
};

}  // namespace

void find_third_parties(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (context.role != mail::Role::kAgent) return;
  std::optional<Conversation> conversation;  // built at the first address or phone
  for (const BlockView& view : context.blocks) {
    for (const privacy::Identifier& found : view.analysis->identifiers) {
      if ((found.kind != Kind::kEmail && found.kind != Kind::kPhone) || (found.roles & privacy::kAgent) == 0) continue;
      const std::uint32_t start = view.block.start + found.start, end = view.block.start + found.end;
      if ((context.parts.part_at(start) & (mail::kGreeting | mail::kBody)) == 0) continue;
      if (!conversation) conversation.emplace(context);
      const auto written = std::u16string_view(context.draft.body).substr(start, end - start);
      if (found.kind == Kind::kEmail ? conversation->knows_email(written) : conversation->knows_phone(written))
        continue;
      engine::CheckHit hit = at(mail::Target::kBody, start, end);
      hit.fix.push_back({start, end, std::u16string(kMask)});
      out.push_back(std::move(hit));
    }
  }
}

}  // namespace takt::checks
