// СНИЛС and ИНН, by their check digits.
//
// A number written as СНИЛС is (123-456-789 01) speaks for itself; bare digits need the word, or a
// line of their own. A firm's ИНН and ОГРН are public.
#include <array>

#include "privacy/checksums.hpp"
#include "privacy/recognisers.hpp"

namespace takt::privacy {

namespace {

bool is_snils(std::string_view digits) {
  constexpr std::array<std::uint32_t, 9> kWeights = {9, 8, 7, 6, 5, 4, 3, 2, 1};
  if (number_of(digits.substr(0, 9)) <= 1001998) return false;  // older numbers have no check digits
  const std::uint32_t sum = weighted_sum(digits, kWeights) % 101;
  return (sum == 100 ? 0 : sum) == number_of(digits.substr(9));
}

bool is_personal_inn(std::string_view digits) {
  constexpr std::array<std::uint32_t, 10> kFirst = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
  constexpr std::array<std::uint32_t, 11> kSecond = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
  return digits.substr(0, 2) != "00" &&
         weighted_sum(digits, kFirst) % 11 % 10 == static_cast<std::uint32_t>(digits[10] - '0') &&
         weighted_sum(digits, kSecond) % 11 % 10 == static_cast<std::uint32_t>(digits[11] - '0');
}

bool is_firm_inn(std::string_view digits) {
  constexpr std::array<std::uint32_t, 9> kWeights = {2, 4, 10, 3, 5, 9, 4, 6, 8};
  return weighted_sum(digits, kWeights) % 11 % 10 == static_cast<std::uint32_t>(digits[9] - '0');
}

}  // namespace

void find_russian_ids(Claims& claims) {
  claim_stretches(claims, Kind::kNationalId, 11, 12, [&](const Stretch& stretch) {
    const bool snils = stretch.digits.size() == 11;
    if (!(snils ? is_snils(stretch.digits) : is_personal_inn(stretch.digits))) return false;
    const Surroundings around(claims.source, stretch.start, stretch.end);
    if (around.is_reference()) return false;
    if (snils && stretch.groups == std::vector<std::uint32_t>{3, 3, 3, 2}) return true;
    if (stretch.groups.size() > 1) return around.before(Lexicon::kNationalIdWord, 4);
    // One number of eleven digits in a hundred passes for a СНИЛС: a line of its own is not enough.
    return around.near(Lexicon::kNationalIdWord) || (!snils && claims.fills_line(stretch.start, stretch.end));
  });
  claim_stretches(claims, Kind::kReference, 10, 10, [&](const Stretch& stretch) {
    return stretch.groups.size() == 1 && is_firm_inn(stretch.digits) &&
           Surroundings(claims.source, stretch.start, stretch.end).before(Lexicon::kNationalIdWord, 4);
  });
}

}  // namespace takt::privacy
