// A card's security code (three or four digits after CVV, CVC, "on the back"), and its expiry.
//
// The expiry alone is no secret: it counts beside a card number in the same paragraph.
#include <algorithm>

#include "privacy/checksums.hpp"
#include "privacy/recognisers.hpp"

namespace takt::privacy {

namespace {

constexpr std::uint32_t kBesideCard = 60;  // units between a number and its expiry
constexpr std::uint32_t kFirstYear = 20, kLastYear = 49;

bool has_card_near(const Claims& claims, std::uint32_t start, std::uint32_t end, std::uint32_t distance) {
  return std::any_of(claims.found().begin(), claims.found().end(), [&](const Identifier& found) {
    return found.kind == Kind::kPaymentCard && found.start <= end + distance && start <= found.end + distance;
  });
}

/// The end of "12/27", "12/2027", "12 / 27" at the group, or 0.
std::uint32_t expiry_end(const Claims& claims, std::uint32_t start, std::uint32_t end) {
  const auto text = claims.source.text;
  const auto skip = [&](std::uint32_t at) { return at < text.size() && is_group_space(text[at]) ? at + 1 : at; };
  std::uint32_t at = skip(end);
  if (end - start > 2 || at >= text.size() || (text[at] != u'/' && (at != end || !is_group_dash(text[at])))) return 0;
  at = skip(at + 1);
  std::string month, year;
  for (std::uint32_t i = start; i < end; ++i) month.push_back(static_cast<char>('0' + digit_of(text[i])));
  for (; at < text.size() && digit_of(text[at]) >= 0 && year.size() < 5; ++at)
    year.push_back(static_cast<char>('0' + digit_of(text[at])));
  if (year.size() == 4 && year.starts_with("20")) year.erase(0, 2);
  if (year.size() != 2 || number_of(month) < 1 || number_of(month) > 12) return 0;
  if (number_of(year) < kFirstYear || number_of(year) > kLastYear) return 0;
  return at < text.size() && text[at] == u'/' ? 0 : at;
}

void find_expiry(Claims& claims) {
  for (const DigitRun& run : claims.runs) {
    if (run.endless || run.groups.size() > 8) continue;
    // "4111 1111 1111 1111 12/27" is one run up to the stroke: the month is its last group.
    for (const DigitGroup& group : {run.groups.front(), run.groups.back()}) {
      const std::uint32_t end = expiry_end(claims, group.start, group.end);
      if (end == 0 || !claims.is_free(group.start, end)) continue;
      if (!has_card_near(claims, group.start, end, kBesideCard)) continue;
      claims.claim(Kind::kSecurityCode, group.start, end);
    }
  }
}

bool is_code(const Claims& claims, const Stretch& stretch) {
  const Surroundings around(claims.source, stretch.start, stretch.end);
  if (around.is_reference()) return false;
  if (around.before(Lexicon::kSecurityCodeWord, 4)) return true;
  return around.before(Lexicon::kCardBackWord, 6) &&
         (around.before(Lexicon::kCardWord) || has_card_near(claims, stretch.start, stretch.end, 4 * kBesideCard));
}

}  // namespace

void find_security_codes(Claims& claims) {
  const bool has_card = std::any_of(claims.found().begin(), claims.found().end(),
                                    [](const Identifier& found) { return found.kind == Kind::kPaymentCard; });
  if (has_card) find_expiry(claims);
  claim_stretches(claims, Kind::kSecurityCode, 3, 4,
                  [&](const Stretch& stretch) { return stretch.groups.size() == 1 && is_code(claims, stretch); });
}

}  // namespace takt::privacy
