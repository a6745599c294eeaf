#include "text/list_markers.hpp"

#include "text/characters.hpp"

namespace takt::text {

namespace {

constexpr std::u16string_view kBullets = u"-*•–—·▪◦‣⁃";
constexpr std::u16string_view kInlineBullets = u"•▪◦‣⁃";  // the others are dashes and signs within a line
constexpr std::uint32_t kLongestNumber = 3;               // digits
constexpr std::uint32_t kLongestRoman = 5;                // letters

std::uint32_t decimal(std::u16string_view text) {
  std::uint32_t value = 0;
  for (const char16_t unit : text) {
    if (!is_digit(unit)) return 0;
    value = value * 10 + (unit - u'0');
  }
  return value;
}

std::uint32_t roman(std::u16string_view text) {
  const auto digit = [](char16_t unit) -> std::uint32_t {
    const char16_t folded = fold_unit(unit);
    return folded == u'i' ? 1 : folded == u'v' ? 5 : folded == u'x' ? 10 : 0;
  };
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::uint32_t here = digit(text[i]);
    if (here == 0) return 0;
    const std::uint32_t next = i + 1 < text.size() ? digit(text[i + 1]) : 0;
    value = here < next ? value - here : value + here;
  }
  return value < 100 ? value : 0;  // an ill-formed one ("iix") may come out as nonsense: it has no successor
}

}  // namespace

bool ListMarker::is_followed_by(const ListMarker& next) const {
  if (next.bullet != bullet || next.open != open || next.stop != stop || next.close != close) return false;
  if (number == 0 && letter == 0 && roman == 0) return bullet != 0 && next.number + next.letter + next.roman == 0;
  // A countdown is a list too.
  return (number != 0 && (next.number == number + 1 || next.number + 1 == number)) ||
         (letter != 0 && next.letter == letter + 1) || (roman != 0 && next.roman == roman + 1);
}

ListMarker list_marker_at(std::u16string_view text, std::span<const Token> tokens, std::size_t at) {
  ListMarker marker;
  std::size_t i = at;
  const auto spaced = [&](std::size_t k) {  // white space, or the end, after token k
    return tokens[k].end >= text.size() || is_space(text[tokens[k].end]);
  };
  if (!tokens[i].is_word() && kInlineBullets.find(text[tokens[i].start]) != std::u16string_view::npos && spaced(i)) {
    marker.bullet = text[tokens[i].start];
    if (++i == tokens.size() || tokens[i].line != tokens[at].line) return {};
  }
  if (tokens[i].is_mark(u'(') && i + 1 < tokens.size()) {
    marker.open = true;
    ++i;
  }
  bool initial = false;  // "A. Smith": a letter's full stop numbers items only in lower case
  const std::uint32_t length = tokens[i].end - tokens[i].start;
  const auto content = text.substr(tokens[i].start, length);
  if (tokens[i].kind == TokenKind::kNumber && length <= kLongestNumber) {
    marker.number = decimal(content);
  } else if (tokens[i].kind == TokenKind::kWord && length <= kLongestRoman) {
    if (length == 1) marker.letter = fold_unit(content.front());
    initial = length == 1 && is_upper(content.front());
    marker.roman = roman(content);
  }
  const auto without_number = [&]() -> ListMarker {
    ListMarker only;
    only.bullet = marker.bullet;
    only.tokens = marker.bullet != 0;
    return only;
  };
  if (marker.number + marker.letter + marker.roman == 0) return without_number();
  ++i;
  const auto takes = [&](char16_t mark) {
    if (i >= tokens.size() || !tokens[i].is_mark(mark) || tokens[i].start != tokens[i - 1].end) return false;
    ++i;
    return true;
  };
  marker.stop = takes(u'.');
  marker.close = takes(u')');
  if ((!marker.stop && !marker.close) || (initial && !marker.close && marker.roman == 0) ||
      (marker.open && !marker.close) || !spaced(i - 1))
    return without_number();
  marker.tokens = static_cast<std::uint32_t>(i - at);
  return marker;
}

bool starts_list_item(std::u16string_view line) {
  std::size_t i = 0;
  while (i < line.size() && is_space(line[i]) && !is_line_break(line[i])) ++i;
  if (i >= line.size()) return false;
  if (kBullets.find(line[i]) != std::u16string_view::npos) return i + 1 < line.size() && is_space(line[i + 1]);
  const bool open = line[i] == u'(';
  i += open;
  std::size_t mark = i;
  while (mark < line.size() && mark - i < kLongestNumber && is_digit(line[mark])) ++mark;
  const bool letter = mark == i && mark < line.size() && is_letter(line[mark]);
  mark += letter;
  if (mark == i || mark >= line.size()) return false;
  // A letter is an item's number only before ")": "A. Smith" is a name.
  const bool stop = line[mark] == u'.' && !letter;
  mark += stop;
  const bool close = mark < line.size() && line[mark] == u')';
  mark += close;
  return (close || (stop && !open)) && mark < line.size() && is_space(line[mark]);
}

}  // namespace takt::text
