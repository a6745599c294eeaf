// The bounds of the matcher: those that keep a pass linear in the text, and the size of its table of places.
#pragma once

#include <cstddef>

namespace takt::rules {

inline constexpr int kMostTries = 400;          // per anchor; only nested gaps come near it
inline constexpr std::size_t kLongestGap = 12;  // words
inline constexpr std::size_t kRow = 64;         // places in a row of bits; longer sentences go round it
inline constexpr std::size_t kRows = 1024;      // so that they stay near the processor; symbols share rows
inline constexpr std::size_t kOpenRow = kRows;  // one more, in which every bit is set

}  // namespace takt::rules
