// Digit runs: the rows of digit groups in a text, as people write long numbers.
//
// A group is digits without anything between; a run is groups with one separator (space, dash,
// full stop) between each two, on one line. Full-width digits count. A recogniser is shown the
// stretches of a run that somebody may have meant as one number.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace takt::privacy {

/// 0 … 9, or -1. ASCII and full-width digits.
inline int digit_of(char16_t unit) {
  if (unit < 0x80) return unit >= u'0' && unit <= u'9' ? unit - u'0' : -1;
  return unit >= 0xff10 && unit <= 0xff19 ? unit - 0xff10 : -1;
}

/// One of the spaces that people group digits with.
inline bool is_group_space(char16_t unit) { return unit == u' ' || unit == 0xa0 || unit == 0x202f || unit == 0x2009; }
inline bool is_group_dash(char16_t unit) { return unit == u'-' || (unit >= 0x2010 && unit <= 0x2014); }

struct DigitGroup {
  std::uint32_t start = 0, end = 0;
  char16_t separator = 0;  ///< before it: ' ', '-', '.', or 0 for the first
};

struct DigitRun {
  std::uint32_t start = 0, end = 0;
  std::vector<DigitGroup> groups;
  bool endless = false;  ///< more groups or digits than any identifier has: groups are not complete
};

/// A stretch of a run: groups first … last.
struct Stretch {
  std::uint32_t start = 0, end = 0;
  std::string digits;
  std::vector<std::uint32_t> groups;  ///< lengths
  char16_t separator = 0;             ///< 0: one group, or several kinds of separators
  bool mixed = false;
};

/// All runs of `text`, in order. Linear.
std::vector<DigitRun> digit_runs(std::u16string_view text);

/// The groups first … last of `run` as one number.
Stretch stretch_of(std::u16string_view text, const DigitRun& run, std::size_t first, std::size_t last);

/// The stretches that may be one number, the longest first: the run, its parts with one kind of
/// separator, those without their first or last group, single groups.
std::vector<Stretch> stretches(std::u16string_view text, const DigitRun& run);

}  // namespace takt::privacy
