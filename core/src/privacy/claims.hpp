// Who gets which digits: every place of a block belongs to one identifier at most.
//
// Recognisers run from the longest and surest kind to the shortest and weakest, and each asks here
// before it looks at a place. So a card number inside an IBAN, a tracking number or a link is none.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "privacy/digit_runs.hpp"
#include "privacy/identifier.hpp"
#include "privacy/long_strings.hpp"
#include "privacy/surroundings.hpp"

namespace takt::privacy {

class Claims {
 public:
  explicit Claims(const Source& block)
      : source(block),
        runs(digit_runs(block.text)),
        outline(outline_of(block.text)),
        taken_(block.text.size(), false),
        stretches_(runs.size()) {}

  const Source& source;
  const std::vector<DigitRun> runs;
  const Outline outline;

  /// stretches() of one of `runs`, worked out once.
  [[nodiscard]] const std::vector<Stretch>& stretches_of(const DigitRun& run) const {
    auto& known = stretches_[static_cast<std::size_t>(&run - runs.data())];
    if (known.empty()) known = stretches(source.text, run);
    return known;
  }

  [[nodiscard]] bool is_free(std::uint32_t start, std::uint32_t end) const {
    for (std::uint32_t i = start; i < end; ++i) {
      if (taken_[i]) return false;
    }
    return true;
  }

  void claim(Kind kind, std::uint32_t start, std::uint32_t end, std::uint32_t roles = kAnyone) {
    for (std::uint32_t i = start; i < end; ++i) taken_[i] = true;
    found_.push_back({kind, start, end, roles});
  }

  /// Whether [start, end) is no part of a longer word, code or number.
  [[nodiscard]] bool stands_alone(std::uint32_t start, std::uint32_t end) const;

  /// Whether nothing else stands on the lines of [start, end).
  [[nodiscard]] bool fills_line(std::uint32_t start, std::uint32_t end) const;

  /// The identifiers in order of their places.
  [[nodiscard]] std::vector<Identifier> take();
  [[nodiscard]] const std::vector<Identifier>& found() const { return found_; }

 private:
  std::vector<bool> taken_;
  mutable std::vector<std::vector<Stretch>> stretches_;  // of each run; empty: not worked out
  std::vector<Identifier> found_;
};

/// Calls `judge` with every free stretch of every run that stands alone; where it answers true the place is taken
/// as `kind` and the run's other stretches that overlap it are skipped.
template <typename Judge>
void claim_stretches(Claims& claims, Kind kind, std::size_t shortest, std::size_t longest, Judge judge) {
  for (const DigitRun& run : claims.runs) {
    if (run.end - run.start < shortest) continue;
    for (const Stretch& stretch : claims.stretches_of(run)) {
      if (stretch.digits.size() < shortest || stretch.digits.size() > longest) continue;
      if (!claims.is_free(stretch.start, stretch.end) || !claims.stands_alone(stretch.start, stretch.end)) continue;
      if (judge(stretch)) claims.claim(kind, stretch.start, stretch.end);
    }
  }
}

}  // namespace takt::privacy
