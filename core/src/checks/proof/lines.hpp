// Lines that are not prose: code, commands, differences, tables, headers, drawings, indented quotations.
//
// No proofreader reads them. Judged by a line's signs, not by what they mean: in doubt a line is no prose, for a
// missed slip costs less than a wrong alarm in somebody's log.
#pragma once

#include <cstdint>
#include <string_view>

namespace takt::checks {

/// Asked about places in ascending order it reads each line once.
class ProseLines {
 public:
  explicit ProseLines(std::u16string_view text) : text_(text) {}

  /// Whether the line around `offset` is prose.
  bool is_prose(std::uint32_t offset);

 private:
  std::u16string_view text_;
  std::uint32_t start_ = 0, end_ = 0;  // of the line known; end_ == 0: none
  bool prose_ = false;
};

}  // namespace takt::checks
