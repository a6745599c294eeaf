// The pattern language of phrase rules: one string → the linear sequences it stands for.
//
//   word  word~ (same stem)  word* (begins so)  (a|b c)  (a|b)?  word?  _ (one word)
//   ... (0–3 words)  ...5 (0–5)  <num> <cap> <caps> <url> <email>  ^ $ (sentence)  ^^ $$ (line)
//   ! ? , : ; … . - and other single marks as items of their own; \ makes a character literal
//
// Alternatives and optional parts are expanded here, so that matching knows sequences only; what
// cannot match, or would match everything, is an error. rules/README.md is the writer's guide.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/blob.hpp"
#include "takt/result.hpp"

namespace takt::rules {

inline constexpr std::size_t kMostExpansions = 1024;
inline constexpr unsigned kLongestGap = 12;
inline constexpr std::size_t kMostElements = 24;

enum class SymbolKind { kExact, kStem, kPrefix, kClass, kMark };

struct PatternSymbol {
  SymbolKind kind = SymbolKind::kExact;
  std::u16string text;                         // kExact, kStem, kPrefix: folded, not yet stemmed
  blob::Class word_class = blob::Class::kAny;  // kClass
  char16_t mark = 0;                           // kMark
  std::size_t column = 0;                      // 1-based, in characters of the pattern
  bool operator==(const PatternSymbol& other) const {
    return kind == other.kind && text == other.text && word_class == other.word_class && mark == other.mark;
  }
};

struct PatternElement {
  PatternSymbol symbol;
  unsigned gap_max = 0;  // up to so many words may stand before this element
  bool operator==(const PatternElement&) const = default;
};

struct LinearPattern {
  std::vector<PatternElement> elements;
  unsigned edges = 0;  // as blob::Sequence::edges
  bool operator==(const LinearPattern&) const = default;
};

/// Expands a pattern (UTF-8): 1 … kMostExpansions distinct sequences, each with an element that is
/// more than "any word". Error: `reason` begins with the column.
Result<std::vector<LinearPattern>> expand_pattern(std::string_view pattern);

}  // namespace takt::rules
