// ЖСН/ИИН of Kazakhstan: a birth date, a digit for sex and century, a check digit.
//
// A firm's БСН/БИН has a fifth digit of 4 or more, so its date is none. Bare digits need the word,
// or a line of their own.
#include <array>

#include "privacy/checksums.hpp"
#include "privacy/recognisers.hpp"

namespace takt::privacy {

namespace {

bool is_iin(std::string_view digits) {
  const char century = digits[6];
  if (century < '1' || century > '6') return false;
  const std::uint32_t year = 1800 + 100 * ((static_cast<std::uint32_t>(century - '0') - 1) / 2);
  if (!is_date(year + number_of(digits.substr(0, 2)), number_of(digits.substr(2, 2)), number_of(digits.substr(4, 2))))
    return false;
  constexpr std::array<std::uint32_t, 11> kFirst = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
  constexpr std::array<std::uint32_t, 11> kSecond = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};
  std::uint32_t check = weighted_sum(digits, kFirst) % 11;
  if (check == 10) check = weighted_sum(digits, kSecond) % 11;
  return check < 10 && check == static_cast<std::uint32_t>(digits[11] - '0');
}

}  // namespace

void find_kazakh_ids(Claims& claims) {
  claim_stretches(claims, Kind::kNationalId, 12, 12, [&](const Stretch& stretch) {
    if (!is_iin(stretch.digits)) return false;
    const Surroundings around(claims.source, stretch.start, stretch.end);
    if (around.is_reference()) return false;
    if (around.near(Lexicon::kNationalIdWord)) return true;
    return stretch.groups.size() == 1 && claims.fills_line(stretch.start, stretch.end);
  });
}

}  // namespace takt::privacy
