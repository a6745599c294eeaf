#include "language/code.hpp"

#include <array>

#include "text/characters.hpp"

namespace takt::language {

namespace {
constexpr std::array<bool, 128> kMarks = [] {
  std::array<bool, 128> marks{};
  for (const char16_t mark : std::u16string_view(u"/\\{}[]<>|#$@~^`")) marks[mark] = true;
  return marks;
}();
}  // namespace

WordUse use_of(std::u16string_view text, const text::Token& word) {
  const auto at = [&](std::size_t place) { return place < text.size() ? text[place] : u' '; };
  const auto is_mark = [](char16_t unit) { return unit < kMarks.size() && kMarks[unit]; };
  const char16_t before = at(word.start - std::size_t{1}), after = at(word.end), next = at(word.end + std::size_t{1});
  if (before == u'_' || after == u'_' || before == u'=' || after == u'=' || after == u'(') return WordUse::kCode;
  if (after == u' ' && next == u'=') return WordUse::kCode;
  if ((after == u'.' || after == u':') && (next == u':' || text::is_letter(next))) return WordUse::kCode;
  const char16_t caller = at(word.start - std::size_t{2});
  if (before == u'(' && (caller == u'_' || text::is_letter(caller))) return WordUse::kCode;
  return is_mark(before) || is_mark(after) ? WordUse::kMarked : WordUse::kProse;
}

}  // namespace takt::language
