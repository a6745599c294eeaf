// The check digits of the identifiers, each by its public rule. Arguments are ASCII digits.
#pragma once

#include <cstdint>
#include <string_view>

namespace takt::privacy {

/// ISO/IEC 7812-1, annex B (Luhn), the last digit being the check digit.
bool passes_luhn(std::string_view digits);

/// Remainder modulo 97 of a row of digits and letters (A = 10 … Z = 35): ISO/IEC 7064.
std::uint32_t modulo_97(std::string_view alphanumeric);

/// Sum of digits times weights, over as many as there are weights.
template <typename Weights>
std::uint32_t weighted_sum(std::string_view digits, const Weights& weights) {
  std::uint32_t sum = 0;
  std::size_t i = 0;
  for (const auto weight : weights) sum += static_cast<std::uint32_t>(digits[i++] - '0') * weight;
  return sum;
}

/// Whether `year`, `month` and `day` make a date of the Gregorian calendar.
bool is_date(std::uint32_t year, std::uint32_t month, std::uint32_t day);

/// The number that `digits` writes; nine digits at most.
std::uint32_t number_of(std::string_view digits);

}  // namespace takt::privacy
