#include "privacy/claims.hpp"

#include "text/characters.hpp"
#include "text/sorting.hpp"

namespace takt::privacy {

namespace {

bool joins_before(std::u16string_view text, std::uint32_t start) {
  const char16_t unit = text[start - 1];
  if (unit == u'+' || unit == u'_' || unit == u'#' || unit == u'/' || unit == u'=' || unit == u'@' || unit == u'\\')
    return true;
  if (digit_of(unit) >= 0 || text::is_letter(unit)) return true;
  // "SN-2023…": a code's part; "1,234": a number's.
  if (start < 2 || (!is_group_dash(unit) && unit != u'.' && unit != u',')) return false;
  const char16_t other = text[start - 2];
  return is_group_dash(unit) ? text::is_letter(other) : unit == u',' && digit_of(other) >= 0;
}

bool joins_after(std::u16string_view text, std::uint32_t end) {
  const char16_t unit = text[end];
  if (unit == u'_' || unit == u'=' || unit == u'@' || unit == u'%' || unit == u'\\' || text::is_letter(unit) ||
      digit_of(unit) >= 0)
    return true;
  if (end + 1 >= text.size()) return false;
  if (is_group_dash(unit)) return text::is_letter(text[end + 1]) && text::is_upper(text[end + 1]);
  return unit == u',' && digit_of(text[end + 1]) >= 0 && end + 3 <= text.size();
}

}  // namespace

bool Claims::stands_alone(std::uint32_t start, std::uint32_t end) const {
  const auto text = source.text;
  if (start > 0 && joins_before(text, start)) return false;
  return end >= text.size() || !joins_after(text, end);
}

bool Claims::fills_line(std::uint32_t start, std::uint32_t end) const {
  const auto text = source.text;
  while (start > 0 && !text::is_line_break(text[start - 1])) {
    if (!text::is_space(text[--start])) return false;
  }
  for (; end < text.size() && !text::is_line_break(text[end]); ++end) {
    if (!text::is_space(text[end]) && text[end] != u'.') return false;
  }
  return true;
}

std::vector<Identifier> Claims::take() {
  text::sort(found_, [](const Identifier& a, const Identifier& b) { return a.start < b.start; });
  return std::move(found_);
}

}  // namespace takt::privacy
