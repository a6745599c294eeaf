// Intervals that answer "does any of you overlap this one?" in logarithmic time, so that comparing
// many findings with many exceptions stays linear in the text (but for the sorting).
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "text/sorting.hpp"

namespace takt::text {

class IntervalSet {
 public:
  /// Half-open [start, end).
  void add(std::uint32_t start, std::uint32_t end) { intervals_.push_back({start, end}); }

  /// Call after the last add().
  void build() {
    sort(intervals_, [](const auto& a, const auto& b) { return a.start < b.start; });
    std::uint32_t reach = 0;
    for (Interval& interval : intervals_) interval.end = reach = std::max(reach, interval.end);
  }

  [[nodiscard]] bool overlaps(std::uint32_t start, std::uint32_t end) const {
    const auto after =
        std::lower_bound(intervals_.begin(), intervals_.end(), end,
                         [](const Interval& interval, std::uint32_t place) { return interval.start < place; });
    return after != intervals_.begin() && std::prev(after)->end > start;
  }

 private:
  struct Interval {
    std::uint32_t start, end;  // after build(): the end is the farthest of all up to this one
  };
  std::vector<Interval> intervals_;
};

}  // namespace takt::text
