#include "privacy/checksums.hpp"

#include <array>

namespace takt::privacy {

bool passes_luhn(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int value = digits[digits.size() - 1 - i] - '0';
    if (i % 2 == 1) value = value * 2 > 9 ? value * 2 - 9 : value * 2;
    sum += value;
  }
  return sum % 10 == 0;
}

std::uint32_t modulo_97(std::string_view alphanumeric) {
  std::uint32_t remainder = 0;
  for (const char unit : alphanumeric) {
    if (unit >= '0' && unit <= '9')
      remainder = (remainder * 10 + static_cast<std::uint32_t>(unit - '0')) % 97;
    else
      remainder = (remainder * 100 + static_cast<std::uint32_t>((unit | 0x20) - 'a' + 10)) % 97;
  }
  return remainder;
}

bool is_date(std::uint32_t year, std::uint32_t month, std::uint32_t day) {
  constexpr std::array<std::uint32_t, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1) return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day <= kDays[month - 1] + (month == 2 && leap ? 1u : 0u);
}

std::uint32_t number_of(std::string_view digits) {
  std::uint32_t value = 0;
  for (const char digit : digits) value = value * 10 + static_cast<std::uint32_t>(digit - '0');
  return value;
}

}  // namespace takt::privacy
