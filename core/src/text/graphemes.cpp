#include "text/graphemes.hpp"

#include <algorithm>

namespace takt::text {

namespace {

constexpr std::uint32_t kReach = 64;  // units; longer clusters are no text that anybody wrote

/// Units that never join a neighbour: Latin, Greek, Cyrillic and general punctuation without marks.
bool is_plain(char16_t unit) {
  if (unit < 0x300) return true;
  return (unit >= 0x370 && unit < 0x530 && !(unit >= 0x483 && unit <= 0x489)) || (unit >= 0x2010 && unit <= 0x2027);
}

bool may_join(std::u16string_view text, std::uint32_t offset) {
  const char16_t before = text[offset - 1], after = text[offset];
  return !is_plain(before) || !is_plain(after) || (before == u'\r' && after == u'\n');
}

}  // namespace

std::uint32_t Graphemes::snap(std::u16string_view text, std::uint32_t offset, int step) {
  if (offset == 0 || offset >= text.size() || !may_join(text, offset)) return offset;
  const std::uint32_t from = offset > kReach ? offset - kReach : 0;
  const auto window = text.substr(from, 2 * kReach);
  for (std::uint32_t place = offset; place > from && place < text.size() && place - from <= window.size();
       place = static_cast<std::uint32_t>(static_cast<std::int64_t>(place) + step)) {
    if (iterator_.is_boundary(window, place - from)) return place;
  }
  return step < 0 ? from : std::min<std::uint32_t>(static_cast<std::uint32_t>(text.size()), from + 2 * kReach);
}

std::uint32_t Graphemes::floor(std::u16string_view text, std::uint32_t offset) { return snap(text, offset, -1); }
std::uint32_t Graphemes::ceil(std::u16string_view text, std::uint32_t offset) { return snap(text, offset, 1); }

}  // namespace takt::text
