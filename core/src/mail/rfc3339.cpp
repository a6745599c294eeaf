#include "mail/rfc3339.hpp"

#include <array>

namespace takt::mail {

namespace {

/// Reads fixed-width fields from the front of a text; once something does not fit, nothing does.
class Fields {
 public:
  explicit Fields(std::string_view text) : rest_(text) {}

  std::int64_t number(std::size_t digits) {
    std::int64_t value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      const char unit = next();
      if (unit < '0' || unit > '9') fits_ = false;
      value = value * 10 + (unit - '0');
    }
    return value;
  }
  /// The next character, which must be one of `wanted`.
  char one_of(std::string_view wanted) {
    const char unit = next();
    if (wanted.find(unit) == std::string_view::npos) fits_ = false;
    return unit;
  }
  void skip_fraction() {
    if (rest_.empty() || rest_.front() != '.') return;
    next();
    number(1);
    while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') next();
  }
  [[nodiscard]] bool fits() const { return fits_; }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }

 private:
  char next() {
    if (rest_.empty()) {
      fits_ = false;
      return '\0';
    }
    const char unit = rest_.front();
    rest_.remove_prefix(1);
    return unit;
  }

  std::string_view rest_;
  bool fits_ = true;
};

constexpr bool is_leap(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

constexpr std::int64_t days_in(std::int64_t year, std::int64_t month) {
  constexpr std::array<std::int64_t, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap(year) ? 1 : 0);
}

/// Days from 1970-01-01 to the day of the proleptic Gregorian calendar; the year begins in March here,
/// so that the leap day is its last.
constexpr std::int64_t days_since_epoch(std::int64_t year, std::int64_t month, std::int64_t day) {
  if (month <= 2) --year;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

}  // namespace

std::optional<std::int64_t> seconds_of(std::string_view text) {
  Fields fields(text);
  const std::int64_t year = fields.number(4);
  fields.one_of("-");
  const std::int64_t month = fields.number(2);
  fields.one_of("-");
  const std::int64_t day = fields.number(2);
  fields.one_of("Tt ");
  const std::int64_t hour = fields.number(2);
  fields.one_of(":");
  const std::int64_t minute = fields.number(2);
  fields.one_of(":");
  const std::int64_t second = fields.number(2);
  fields.skip_fraction();
  const char zone = fields.one_of("Zz+-");
  std::int64_t offset = 0;
  if (zone == '+' || zone == '-') {
    const std::int64_t hours = fields.number(2);
    fields.one_of(":");
    const std::int64_t minutes = fields.number(2);
    if (hours > 23 || minutes > 59) return std::nullopt;
    offset = (hours * 60 + minutes) * (zone == '-' ? -60 : 60);
  }
  if (!fields.fits() || !fields.at_end()) return std::nullopt;
  if (month < 1 || month > 12 || day < 1 || day > days_in(year, month)) return std::nullopt;
  if (hour > 23 || minute > 59 || second > 60) return std::nullopt;
  return ((days_since_epoch(year, month, day) * 24 + hour) * 60 + minute) * 60 + second - offset;
}

std::optional<std::int64_t> hours_between(std::string_view earlier, std::string_view later) {
  const auto from = seconds_of(earlier), to = seconds_of(later);
  if (!from || !to || *from > *to) return std::nullopt;
  return (*to - *from) / 3600;
}

}  // namespace takt::mail
