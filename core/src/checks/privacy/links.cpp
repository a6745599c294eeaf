// A host is suspicious by itself (privacy/links.hpp), or because it only looks like one of this conversation's: of the
// addresses it is written between and of the links in its messages. A formatted link is judged by what it shows, too.
#include "checks/privacy/links.hpp"

#include <algorithm>
#include <string>

#include "privacy/links.hpp"
#include "text/addresses.hpp"
#include "text/utf.hpp"

namespace takt::checks {

namespace {

using privacy::HostFault;

constexpr std::size_t kMostKnown = 200;  // hosts of one conversation

class KnownHosts {
 public:
  explicit KnownHosts(const DraftContext& context) {
    const mail::Draft& draft = context.draft;
    add_address(draft.author.address);
    for (const auto* people : {&draft.to, &draft.cc}) {
      for (const mail::Person& person : *people) add_address(person.address);
    }
    if (!draft.thread) return;
    for (const mail::Message& message : *draft.thread) {
      add_address(message.from.address);
      std::vector<text::Address> found;
      text::find_addresses(message.text, found);
      for (const text::Address& address : found)
        add(privacy::host_of(std::u16string_view(message.text).substr(address.start, address.end - address.start)));
    }
  }

  /// Whether the host looks like a known one and is another.
  [[nodiscard]] bool imitates(std::u16string_view host) const {
    const std::u16string_view owner = privacy::owner_of(host);
    if (std::find(owners_.begin(), owners_.end(), owner) != owners_.end()) return false;
    const std::u16string shape = privacy::skeleton(owner);
    return std::any_of(owners_.begin(), owners_.end(),
                       [&](const std::u16string& known) { return privacy::skeleton(known) == shape; });
  }

 private:
  void add_address(std::string_view address) {
    const std::size_t at = address.rfind('@');
    if (at != std::string_view::npos) add(privacy::host_of(text::to_utf16(address.substr(at + 1))));
  }
  void add(std::u16string_view host) {
    if (!host.empty() && owners_.size() < kMostKnown) owners_.emplace_back(privacy::owner_of(host));
  }

  std::vector<std::u16string> owners_;
};

bool is_host_name(std::u16string_view host) {
  const std::size_t dot = host.find(u'.');
  return dot != std::u16string_view::npos && dot != 0 && dot + 1 < host.size();
}

/// What a formatted link shows, when that is an address itself.
std::u16string shown_host(std::u16string_view shown) {
  std::vector<text::Address> found;
  text::find_addresses(shown, found);
  if (found.size() != 1 || found.front().email) return {};
  return privacy::host_of(shown.substr(found.front().start, found.front().end - found.front().start));
}

bool is_web(std::string_view target) { return target.starts_with("http://") || target.starts_with("https://"); }

template <typename Visit>
void for_links(const DraftContext& context, Visit visit) {
  const auto body = std::u16string_view(context.draft.body);
  for (const BlockView& view : context.blocks) {
    for (const engine::DetailHit& detail : view.analysis->details) {
      if (detail.detail != engine::Detail::kLink) continue;
      const std::uint32_t start = view.block.start + detail.start, end = view.block.start + detail.end;
      visit(start, end, privacy::host_of(body.substr(start, end - start)));
    }
  }
}

}  // namespace

void find_suspicious_links(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  std::optional<KnownHosts> known;  // built at the first link
  // Who reports a fraud has to be able to show the link.
  const bool reports_fraud = context.role == mail::Role::kCustomer && context.has(rules::Lexicon::kFraud);
  const auto report = [&](std::uint32_t start, std::uint32_t end) {
    const bool is_told = std::any_of(out.begin(), out.end(),
                                     [&](const engine::CheckHit& hit) { return hit.start < end && start < hit.end; });
    if (is_told) return;
    engine::CheckHit hit = at(mail::Target::kBody, start, end);
    if (reports_fraud) hit.severity = mail::Severity::kHint;
    out.push_back(std::move(hit));
  };
  const auto is_suspicious = [&](std::u16string_view host) {
    if (host.empty() || privacy::is_internal(host)) return false;
    if (privacy::fault_of(host) != HostFault::kNone) return true;
    if (!known) known.emplace(context);
    return known->imitates(host);
  };
  for (const mail::Format& format : context.draft.formats) {
    if (format.kind != "link" || !is_web(format.target)) continue;
    if (format.end > context.draft.body.size() || format.start >= format.end) continue;
    const std::u16string host = privacy::host_of(text::to_utf16(format.target));
    const std::u16string shown =
        shown_host(std::u16string_view(context.draft.body).substr(format.start, format.end - format.start));
    const bool leads_elsewhere =
        is_host_name(shown) && !host.empty() && privacy::owner_of(shown) != privacy::owner_of(host);
    if (leads_elsewhere || is_suspicious(host)) report(format.start, format.end);
  }
  for_links(context, [&](std::uint32_t start, std::uint32_t end, std::u16string_view host) {
    if (is_suspicious(host)) report(start, end);
  });
}

void find_internal_links(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (context.role != mail::Role::kAgent) return;
  for_links(context, [&](std::uint32_t start, std::uint32_t end, std::u16string_view host) {
    if (privacy::is_internal(host)) out.push_back(at(mail::Target::kBody, start, end));
  });
}

}  // namespace takt::checks
