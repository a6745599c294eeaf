// Keeps offsets from splitting what a reader sees as one character (UAX 29 grapheme clusters).
#pragma once

#include <cstdint>
#include <string_view>

#include "text/breaks.hpp"

namespace takt::text {

class Graphemes {
 public:
  Graphemes() : iterator_(BreakKind::kGrapheme) {}

  /// The nearest boundary at or before / at or after `offset`. Looks at a bounded part of `text`.
  std::uint32_t floor(std::u16string_view text, std::uint32_t offset);
  std::uint32_t ceil(std::u16string_view text, std::uint32_t offset);

 private:
  std::uint32_t snap(std::u16string_view text, std::uint32_t offset, int step);
  BreakIterator iterator_;
};

}  // namespace takt::text
