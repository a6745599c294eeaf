#include "text/stamps.hpp"

#include "text/characters.hpp"

namespace takt::text {

namespace {

/// Skips `least` to `most` digits; false when there are fewer or more.
bool digits(std::u16string_view text, std::size_t& at, std::size_t least, std::size_t most) {
  const std::size_t start = at;
  while (at < text.size() && at - start <= most && is_digit(text[at])) ++at;
  return at - start >= least && at - start <= most;
}

bool mark(std::u16string_view text, std::size_t& at, char16_t wanted) {
  if (at >= text.size() || text[at] != wanted) return false;
  ++at;
  return true;
}

}  // namespace

std::size_t stamp_end(std::u16string_view text, std::size_t from) {
  std::size_t at = from;
  if (!digits(text, at, 1, 4) || at >= text.size()) return 0;
  const char16_t separator = text[at];
  if (separator != u'/' && separator != u'.' && separator != u'-') return 0;
  if (!mark(text, at, separator) || !digits(text, at, 1, 2)) return 0;
  if (!mark(text, at, separator) || !digits(text, at, 2, 4)) return 0;
  mark(text, at, u',');
  if (!mark(text, at, u' ')) return 0;
  if (!digits(text, at, 1, 2) || !mark(text, at, u':') || !digits(text, at, 2, 2)) return 0;
  std::size_t seconds = at;
  if (mark(text, seconds, u':') && digits(text, seconds, 2, 2)) at = seconds;
  std::size_t half = at;
  mark(text, half, u' ');
  if (half + 1 < text.size() && (text[half] == u'A' || text[half] == u'P') && text[half + 1] == u'M') at = half + 2;
  return at < text.size() && (is_digit(text[at]) || is_letter(text[at])) ? 0 : at;
}

}  // namespace takt::text
