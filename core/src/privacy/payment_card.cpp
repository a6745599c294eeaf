// Payment cards: issuer ranges and lengths (ISO/IEC 7812), Luhn's check digit, the usual groupings.
//
// 13 to 19 digits of a known issuer need no word beside them. Ranges that are out of use, and the
// twelve digits of old Maestro cards, need one that says card.
#include <algorithm>
#include <array>

#include "privacy/checksums.hpp"
#include "privacy/recognisers.hpp"
#include "text/characters.hpp"

namespace takt::privacy {

namespace {

constexpr std::size_t kShortest = 12, kLongest = 19;

/// Compared with as many leading digits as `first` has.
struct Issuer {
  std::uint32_t first, last;
  std::size_t shortest, longest;
  bool needs_word = false;
};
constexpr std::array<Issuer, 25> kIssuers = {{
    {4, 4, 16, 16},  // Visa
    {4, 4, 13, 13},
    {4, 4, 19, 19},
    {51, 55, 16, 16},  // Mastercard
    {222100, 272099, 16, 16},
    {34, 34, 15, 15},  // American Express
    {37, 37, 15, 15},
    {2200, 2204, 16, 19},  // Mir
    {300, 305, 14, 19},    // Diners Club
    {3095, 3095, 14, 19},
    {36, 36, 14, 19},
    {38, 39, 14, 19},
    {3528, 3589, 16, 19},  // JCB
    {6011, 6011, 16, 19},  // Discover
    {644, 659, 16, 19},
    {62, 62, 16, 19},  // UnionPay
    {50, 50, 13, 19},  // Maestro
    {56, 58, 13, 19},
    {67, 67, 13, 19},
    {6304, 6390, 13, 19},
    {9792, 9792, 16, 16},  // Troy
    {35, 35, 16, 16, true},
    {1800, 1800, 15, 15, true},  // JCB, older
    {2131, 2131, 15, 15, true},
    {1, 1, 15, 15, true},  // UATP
}};
/// Maestro before 2005.
constexpr std::array<std::uint32_t, 9> kTwelveDigits = {5018, 5020, 5038, 5893, 6304, 6759, 6761, 6762, 604};

enum class Issued { kNo, kWithWord, kYes };

Issued issued(const std::string& digits) {
  if (digits.size() == 12) {
    const std::uint32_t head = number_of(std::string_view(digits).substr(0, 4));
    const bool maestro = std::find(kTwelveDigits.begin(), kTwelveDigits.end(), head) != kTwelveDigits.end() ||
                         (head >= 5600 && head <= 5899);
    return maestro ? Issued::kWithWord : Issued::kNo;
  }
  for (const Issuer& issuer : kIssuers) {
    std::size_t count = 1;
    for (std::uint32_t like = issuer.first; like >= 10; like /= 10) ++count;
    const std::uint32_t head = number_of(std::string_view(digits).substr(0, count));
    if (head < issuer.first || head > issuer.last) continue;
    if (digits.size() >= issuer.shortest && digits.size() <= issuer.longest)
      return issuer.needs_word ? Issued::kWithWord : Issued::kYes;
  }
  return Issued::kNo;
}

/// Unbroken, in fours (the last group shorter, or up to seven), 4-6-5, 4-6-4, 6-13, 8-8.
bool is_grouped_as_card(const std::vector<std::uint32_t>& groups) {
  using Groups = std::vector<std::uint32_t>;
  if (groups.size() == 1) return true;
  for (const Groups& usual : {Groups{4, 6, 5}, Groups{4, 6, 4}, Groups{8, 8}, Groups{6, 10}, Groups{6, 13}}) {
    if (groups == usual) return true;
  }
  for (std::size_t i = 0; i + 1 < groups.size(); ++i) {
    if (groups[i] != 4) return false;
  }
  return groups.size() >= 3 && groups.back() <= 7;
}

bool is_card(const Claims& claims, const Stretch& stretch) {
  if (stretch.mixed || !is_grouped_as_card(stretch.groups)) return false;
  const Issued by = issued(stretch.digits);
  if (by == Issued::kNo || !passes_luhn(stretch.digits)) return false;
  const Surroundings around(claims.source, stretch.start, stretch.end);
  if (by == Issued::kWithWord) return around.near(Lexicon::kCardWord) && !around.is_reference();
  return !around.is_reference();
}

/// A number in fours that goes on on the next line.
void find_broken_lines(Claims& claims) {
  const auto text = claims.source.text;
  for (std::size_t i = 0; i + 1 < claims.runs.size(); ++i) {
    const DigitRun& head = claims.runs[i];
    const DigitRun& tail = claims.runs[i + 1];
    if (head.endless || tail.endless || tail.start - head.end > 3) continue;
    if (!claims.is_free(head.start, tail.end) || !claims.stands_alone(head.start, tail.end)) continue;
    bool line_break = false, blank = true;
    for (std::uint32_t k = head.end; k < tail.start; ++k) {
      line_break |= text::is_line_break(text[k]);
      blank &= text::is_space(text[k]);
    }
    if (!line_break || !blank) continue;
    Stretch whole = stretch_of(text, head, 0, head.groups.size() - 1);
    const Stretch rest = stretch_of(text, tail, 0, tail.groups.size() - 1);
    whole.digits += rest.digits;
    whole.groups.insert(whole.groups.end(), rest.groups.begin(), rest.groups.end());
    whole.end = tail.end;
    const bool in_fours = std::all_of(whole.groups.begin(), whole.groups.end(), [](auto size) { return size == 4; });
    if (in_fours && whole.digits.size() == 16 && is_card(claims, whole))
      claims.claim(Kind::kPaymentCard, whole.start, whole.end);
  }
}

}  // namespace

void find_payment_cards(Claims& claims) {
  find_broken_lines(claims);
  claim_stretches(claims, Kind::kPaymentCard, kShortest, kLongest,
                  [&](const Stretch& stretch) { return is_card(claims, stretch); });
}

}  // namespace takt::privacy
