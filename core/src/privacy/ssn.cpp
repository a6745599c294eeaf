// US Social Security numbers, and the taxpayer numbers (ITIN) of those who have none.
//
// There is no check digit, only numbers that are never given out; so the grouping 3-2-4 is needed,
// or the word right before nine digits.
#include <algorithm>
#include <array>

#include "privacy/checksums.hpp"
#include "privacy/recognisers.hpp"

namespace takt::privacy {

namespace {

/// Printed in advertisements and handbooks; nobody's.
constexpr std::array<std::string_view, 4> kSamples = {"078051120", "219099999", "123456789", "987654321"};

bool is_given_out(std::string_view digits) {
  const std::uint32_t area = number_of(digits.substr(0, 3)), group = number_of(digits.substr(3, 2));
  if (group == 0 || number_of(digits.substr(5)) == 0 || area == 0 || area == 666) return false;
  if (std::find(kSamples.begin(), kSamples.end(), digits) != kSamples.end()) return false;
  if (digits.find_first_not_of(digits[0]) == std::string_view::npos) return false;
  if (area < 900) return true;
  return (group >= 50 && group <= 65) || (group >= 70 && group <= 88) || (group >= 90 && group <= 92) || group >= 94;
}

}  // namespace

void find_ssns(Claims& claims) {
  claim_stretches(claims, Kind::kNationalId, 9, 9, [&](const Stretch& stretch) {
    if (!is_given_out(stretch.digits)) return false;
    const Surroundings around(claims.source, stretch.start, stretch.end);
    if (around.is_reference()) return false;
    if (stretch.groups.size() == 1) return around.before(Lexicon::kNationalIdWord, 3);
    if (stretch.groups != std::vector<std::uint32_t>{3, 2, 4} || stretch.mixed) return false;
    if (stretch.separator == u'-') return !around.before(Lexicon::kPhoneWord, 3);
    return around.near(Lexicon::kNationalIdWord) || claims.fills_line(stretch.start, stretch.end);
  });
}

}  // namespace takt::privacy
