#include "mail/parts_names.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/fold.hpp"

namespace takt::mail {

namespace {

using text::is_space;

constexpr std::size_t kMostUnits = 60;  // of a name with its titles
constexpr std::size_t kMostWords = 5;
constexpr std::size_t kMostInitials = 3;  // letters of "mb" or "hgm" in lower case
constexpr std::size_t kMostCapitals = 4;  // letters of "LU-M" in capitals
constexpr std::size_t kMostGreetingWords = 4;

bool is_dash(char16_t unit) { return unit == u'-' || unit == u'~' || (unit >= 0x2010 && unit <= 0x2015); }
bool is_joint(char16_t unit) { return unit == u'\'' || unit == 0x2019 || unit == u'-' || unit == 0x2010; }

/// Takes what may stand around a name off both ends: dashes before it, marks after it, "(Support)" behind it.
void trim_name(std::u16string_view text, std::size_t& start, std::size_t& end) {
  while (start < end && (is_space(text[start]) || is_dash(text[start]) || text[start] == u'*' || text[start] == u'/' ||
                         text[start] == u'('))
    ++start;
  const auto trim_end = [&] {
    while (start < end && (is_space(text[end - 1]) || is_dash(text[end - 1]) ||
                           std::u16string_view(u".,:!;*/").find(text[end - 1]) != std::u16string_view::npos))
      --end;
  };
  trim_end();
  if (start < end && text[end - 1] == u')') {
    const std::size_t bracket = text.substr(0, end).rfind(u'(');
    end = bracket != std::u16string_view::npos && bracket > start ? bracket : end - 1;
    trim_end();
  }
}

struct Word {
  std::size_t start, end;
};

/// The next run of letters and joints from `at` on.
Word word_at(std::u16string_view text, std::size_t at, std::size_t limit) {
  std::size_t end = at;
  while (end < limit && (text::is_letter(text[end]) ||
                         (end > at && is_joint(text[end]) && end + 1 < limit && text::is_letter(text[end + 1]))))
    ++end;
  return {at, end};
}

/// What one word adds to a shape; false: it is no part of a name.
bool add_word(std::u16string_view word, bool dotted, const Names& names, NameShape& shape, std::size_t& lower) {
  const std::u16string folded = text::fold(word);
  if (word.size() == 1 && dotted && text::is_upper(word.front())) {  // "A. Berg"
    ++shape.words;
    ++shape.names;
    return true;
  }
  const bool common_word = names.is_no_name(folded);
  if (common_word && !names.is_given(folded)) return false;
  ++shape.words;
  if (names.is_title(folded)) {
    shape.known = true;
    return true;
  }
  if (names.is_joiner(folded)) return true;
  ++shape.names;
  const std::size_t joint = folded.find(u'-');
  const bool given =
      names.is_given(folded) || (joint != std::u16string::npos && names.is_given(folded.substr(0, joint)));
  if (common_word) return text::is_upper(word.front());  // "Will", "May": a name only by its shape
  if (given || names.is_patronymic(folded)) {
    shape.known = true;
    lower += !text::is_upper(word.front());
    return true;
  }
  const bool capitals = std::all_of(word.begin(), word.end(), [](char16_t unit) { return !text::is_lower(unit); });
  if (capitals && word.size() <= kMostCapitals) {
    shape.initials = true;
    return true;
  }
  if (text::is_upper(word.front())) return true;
  ++lower;
  shape.initials = word.size() <= kMostInitials;
  return shape.initials;
}

}  // namespace

std::optional<NameShape> name_shape(std::u16string_view text, const Names& names) {
  NameShape shape;
  shape.end = text.size();
  if (text.size() > 2 * kMostUnits) return std::nullopt;
  trim_name(text, shape.start, shape.end);
  if (shape.start >= shape.end || shape.end - shape.start > kMostUnits) return std::nullopt;
  std::size_t lower = 0;
  for (std::size_t i = shape.start; i < shape.end;) {
    const char16_t unit = text[i];
    if (is_space(unit) || unit == u'.' || unit == u'&' || unit == u',' || unit == u'/') {
      if (text::is_line_break(unit)) return std::nullopt;
      ++i;
      continue;
    }
    const Word word = word_at(text, i, shape.end);
    if (word.start == word.end) return std::nullopt;  // a digit, an address, a bracket
    const bool dotted = word.end < text.size() && text[word.end] == u'.';
    if (!add_word(text.substr(word.start, word.end - word.start), dotted, names, shape, lower)) return std::nullopt;
    i = word.end;
  }
  if (shape.names == 0 || shape.words > kMostWords) return std::nullopt;
  // In lower case only a known name or one short word; initials are one word too.
  if (lower > 0 && !shape.known && shape.words > 1) return std::nullopt;
  if (shape.words > 1 || shape.known) shape.initials = false;
  const std::u16string_view whole = text.substr(shape.start, shape.end - shape.start);
  shape.capitals = whole.size() > kMostCapitals && std::none_of(whole.begin(), whole.end(), text::is_lower);
  return shape;
}

std::optional<NameGreeting> name_greeting(std::u16string_view line, bool stands_alone, const Names& names) {
  std::size_t first = 0;
  while (first < line.size() && is_space(line[first])) ++first;
  // The first mark after one to four words; a full stop after a title or an initial is none.
  std::size_t at = first, words = 0, mark = line.size();
  while (at < line.size() && words <= kMostGreetingWords) {
    if (is_space(line[at]) || line[at] == u'.' || line[at] == u'&' || line[at] == u'/') {
      ++at;
      continue;
    }
    const Word word = word_at(line, at, line.size());
    if (word.start == word.end) {
      mark = at;
      break;
    }
    ++words;
    at = word.end;
  }
  if (words == 0 || words > kMostGreetingWords) return std::nullopt;
  const auto shape = name_shape(line.substr(0, mark), names);
  if (!shape || is_dash(line[first]) || (shape->capitals && !shape->known)) return std::nullopt;
  if (shape->initials && !shape->known) return std::nullopt;
  NameGreeting out{line.size(), shape->start, shape->end};
  std::size_t rest = mark;
  while (rest < line.size() && is_space(line[rest])) ++rest;
  if (rest >= line.size()) {  // the name alone
    return shape->known && stands_alone ? std::optional(out) : std::nullopt;
  }
  const char16_t unit = line[mark];
  if (unit != u',' && unit != u':' && unit != u'!' && unit != u';' && !is_dash(unit)) return std::nullopt;
  const bool spaced = mark == 0 || is_space(line[mark - 1]) || !is_dash(unit);
  std::size_t after = mark;
  while (after < line.size() && (line[after] == unit || is_dash(line[after]) || is_space(line[after]) ||
                                 line[after] == u'!' || line[after] == u','))
    ++after;
  if (after >= line.size()) return out;
  // Text in the same line, or further names.
  if (const auto all = name_shape(line, names); all && shape->known && stands_alone) {
    return NameGreeting{line.size(), all->start, all->end};
  }
  if (!shape->known || !spaced || shape->words > 2) return std::nullopt;
  // "Anna, Igor and I have …" goes on with a name: a list of people, no greeting.
  const Word next = word_at(line, after, line.size());
  const std::u16string_view next_word = line.substr(next.start, next.end - next.start);
  if (names.is_given(text::fold(next_word))) return std::nullopt;
  if (!next_word.empty() && text::is_upper(next_word.front())) {
    std::size_t then = next.end;
    while (then < line.size() && is_space(line[then])) ++then;
    const Word joiner = word_at(line, then, line.size());
    if (names.is_joiner(text::fold(line.substr(joiner.start, joiner.end - joiner.start)))) return std::nullopt;
  }
  out.end = mark + 1;
  return out;
}

std::optional<NameShape> name_at_line_end(std::u16string_view line, const Names& names) {
  const std::size_t from = line.size() > kMostUnits ? line.size() - kMostUnits : 0;
  for (std::size_t i = line.size(); i > from + 1; --i) {
    const bool dashed = is_dash(line[i - 1]) && (is_dash(line[i - 2]) || line[i - 1] >= 0x2013);
    const bool sentence =
        is_space(line[i - 1]) && std::u16string_view(u".!?)").find(line[i - 2]) != std::u16string_view::npos;
    const bool wide = is_space(line[i - 1]) && is_space(line[i - 2]);
    if (!dashed && !sentence && !wide) continue;
    auto shape = name_shape(line.substr(i), names);
    if (!shape || shape->words > 3) return std::nullopt;
    if (!dashed &&
        (shape->words > 2 || !(shape->known || (wide && shape->initials)) || !text::is_upper(line[i + shape->start])))
      return std::nullopt;
    shape->start += i;
    shape->end += i;
    return shape;
  }
  return std::nullopt;
}

}  // namespace takt::mail
