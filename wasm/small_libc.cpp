// Two functions of the C library in a form that fits the module: the library's own bring arithmetic with 128-bit
// numbers and all of printf along, ten kilobytes of the download. Linked into takt.wasm alone, in their place (--wrap).
//
// strtod reads the numbers of JSON texts and of \p{Numeric_Value=…}. Up to 15 digits and powers of ten up to 22 it
// rounds correctly, as the library does; beyond that the last bits may differ. It knows neither hexadecimal numbers nor
// names of infinity. snprintf serves the JSON reader's words about a control character and stops at anything else.
#include <cstdarg>
#include <cstddef>
#include <cstdint>

namespace {

constexpr double kPowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                              1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr int kLargestPower = 22;
constexpr double kLargest = 1.7976931348623157e308;
constexpr int kMostExponent = 9999;  // more digits than this are read as this; all is 0 or infinite long before
constexpr std::uint64_t kMostMantissa = 1'000'000'000'000'000'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

double scaled(double value, int exponent) {
  const bool is_small = exponent < 0;
  for (int left = is_small ? -exponent : exponent; left > 0 && value != 0 && value <= kLargest; left -= kLargestPower) {
    const double power = kPowers[left < kLargestPower ? left : kLargestPower];
    value = is_small ? value / power : value * power;
  }
  return value;
}

}  // namespace

extern "C" {

double __wrap_strtod(const char* text, char** end) {
  const char* at = text;
  while (*at == ' ' || (*at >= '\t' && *at <= '\r')) ++at;
  const bool is_negative = *at == '-';
  if (*at == '-' || *at == '+') ++at;
  std::uint64_t mantissa = 0;
  int exponent = 0;
  bool has_digits = false;
  bool in_fraction = false;
  for (; is_digit(*at) || (*at == '.' && !in_fraction); ++at) {
    if (*at == '.') {
      in_fraction = true;
      continue;
    }
    has_digits = true;
    const bool is_kept = mantissa < kMostMantissa;
    if (is_kept) mantissa = mantissa * 10 + static_cast<std::uint64_t>(*at - '0');
    if (is_kept == in_fraction && exponent > -kMostExponent && exponent < kMostExponent) exponent += is_kept ? -1 : 1;
  }
  if (!has_digits) at = text;
  if (has_digits && (*at == 'e' || *at == 'E')) {
    const char* power = at + 1;
    const bool is_small = *power == '-';
    if (*power == '-' || *power == '+') ++power;
    int written = 0;
    if (is_digit(*power)) {
      for (; is_digit(*power); ++power) {
        if (written < kMostExponent) written = written * 10 + (*power - '0');
      }
      exponent += is_small ? -written : written;
      at = power;
    }
  }
  if (end != nullptr) *end = const_cast<char*>(at);
  const double value = scaled(static_cast<double>(mantissa), exponent);
  return is_negative && has_digits ? -value : value;
}

int __wrap_snprintf(char* out, std::size_t size, const char* format, ...) {
  std::va_list arguments;
  va_start(arguments, format);
  std::size_t length = 0;
  const auto put = [&](char c) {
    if (length + 1 < size) out[length] = c;
    ++length;
  };
  for (; *format != '\0'; ++format) {
    if (*format != '%') {
      put(*format);
      continue;
    }
    if (format[1] != '.' || format[2] != '4' || format[3] != 'X') __builtin_trap();
    format += 3;
    const unsigned value = va_arg(arguments, unsigned);
    for (int shift = 28; shift >= 0; shift -= 4) {
      if (shift < 16 || (value >> shift) != 0) put("0123456789ABCDEF"[(value >> shift) & 15]);
    }
  }
  va_end(arguments);
  if (size > 0) out[length < size ? length : size - 1] = '\0';
  return static_cast<int>(length);
}

}  // extern "C"
