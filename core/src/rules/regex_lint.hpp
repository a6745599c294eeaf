// Refuses regular expressions that could take more than linear time, before they reach a text.
//
// ICU backtracks. The run-time bounds (regexes.hpp) keep a bad expression from blocking, but it would
// then silently miss its matches; here its writer is told. What is refused:
//   - a repeated group that holds an unbounded quantifier, or * + {n,} over a group that holds a
//     quantifier or alternatives: (a+)+ (a|ab)* (\w+\s){1,5}
//   - * + {n,} over "." (write .{0,60}); over one character or one class they are allowed
//   - nested bounded repetition of more than 1,000 steps: (\w{1,60}){1,60}
//   - an expression that can match the empty text, or has no literal to look for first
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace takt::rules {

/// Empty when `pattern` (ICU syntax) with its folded `literals` is acceptable; else the reason.
std::string lint_regex(std::u16string_view pattern, std::span<const std::u16string> literals);

}  // namespace takt::rules
