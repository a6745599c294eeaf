// One item of a pattern, that is what stands between two spaces: a word with its suffixes, a class,
// a mark, a gap or an edge. Groups and alternatives are pattern.cpp's.
#pragma once

#include <string_view>

#include "rules/pattern.hpp"

namespace takt::rules {

inline constexpr unsigned kStartEdges = 1 | 4;  // of LinearPattern::edges

struct PatternItem {
  enum class Kind { kSymbol, kGap, kEdge };
  Kind kind = Kind::kSymbol;
  PatternSymbol symbol;   // kSymbol; its column is left to the caller
  unsigned number = 0;    // kGap: most words; kEdge: its bit
  bool optional = false;  // "?" was written after it
};

/// Reads a non-empty item without spaces, brackets and "|" other than escaped ones.
/// Error: a reason without a column.
Result<PatternItem> read_pattern_item(std::u16string_view written);

}  // namespace takt::rules
