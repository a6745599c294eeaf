#include "privacy/digit_runs.hpp"

#include <set>
#include <utility>

#include "text/sorting.hpp"

namespace takt::privacy {

namespace {

constexpr std::size_t kMostGroups = 14;
constexpr std::uint32_t kLongestGroup = 40;

/// The separator at `i` as its kind, when a digit follows it; its length goes to `length`.
char16_t separator_at(std::u16string_view text, std::uint32_t i, std::uint32_t& length) {
  length = 1;
  if (i + 1 >= text.size()) return 0;
  if (is_group_space(text[i])) {
    if (digit_of(text[i + 1]) >= 0) return u' ';
    length = 2;  // two spaces, as a slip of the thumb
    return is_group_space(text[i + 1]) && i + 2 < text.size() && digit_of(text[i + 2]) >= 0 ? u' ' : char16_t{0};
  }
  if (digit_of(text[i + 1]) < 0) return 0;
  if (is_group_dash(text[i])) return u'-';
  return text[i] == u'.' ? u'.' : char16_t{0};
}

}  // namespace

std::vector<DigitRun> digit_runs(std::u16string_view text) {
  std::vector<DigitRun> runs;
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    if (digit_of(text[i]) < 0) continue;
    DigitRun run;
    run.start = i;
    char16_t separator = 0;
    while (true) {
      const std::uint32_t start = i;
      while (i < size && digit_of(text[i]) >= 0) ++i;
      run.end = i;
      if (i - start > kLongestGroup || run.groups.size() == kMostGroups)
        run.endless = true;
      else
        run.groups.push_back({start, i, separator});
      std::uint32_t length = 0;
      separator = separator_at(text, i, length);
      if (separator == 0) break;
      i += length;
    }
    runs.push_back(std::move(run));
  }
  return runs;
}

Stretch stretch_of(std::u16string_view text, const DigitRun& run, std::size_t first, std::size_t last) {
  Stretch stretch;
  stretch.start = run.groups[first].start;
  stretch.end = run.groups[last].end;
  for (std::size_t g = first; g <= last; ++g) {
    const DigitGroup& group = run.groups[g];
    for (std::uint32_t i = group.start; i < group.end; ++i)
      stretch.digits.push_back(static_cast<char>('0' + digit_of(text[i])));
    stretch.groups.push_back(group.end - group.start);
    if (g == first) continue;
    if (g == first + 1)
      stretch.separator = group.separator;
    else if (stretch.separator != group.separator)
      stretch.mixed = true;
  }
  if (stretch.mixed) stretch.separator = 0;
  return stretch;
}

std::vector<Stretch> stretches(std::u16string_view text, const DigitRun& run) {
  std::vector<Stretch> out;
  if (run.endless) return out;
  if (run.groups.size() == 1) {  // nearly every one
    out.push_back(stretch_of(text, run, 0, 0));
    return out;
  }
  std::set<std::pair<std::size_t, std::size_t>> seen;
  const auto add = [&](std::size_t first, std::size_t last) {
    if (first <= last && last < run.groups.size() && seen.emplace(first, last).second)
      out.push_back(stretch_of(text, run, first, last));
  };
  const std::size_t count = run.groups.size();
  add(0, count - 1);
  for (std::size_t first = 0; first + 1 < count;) {
    const char16_t separator = run.groups[first + 1].separator;
    std::size_t last = first + 1;
    while (last + 1 < count && run.groups[last + 1].separator == separator) ++last;
    add(first, last);
    if (separator == u' ') {  // what a dash or a stop joins is one number
      add(first + 1, last);
      add(first, last - 1);
    }
    first = last;
  }
  const auto is_joined = [&](std::size_t group) {
    return group < count && run.groups[group].separator != 0 && run.groups[group].separator != u' ';
  };
  for (std::size_t group = 0; group < count; ++group) {
    if (!is_joined(group) && !is_joined(group + 1)) add(group, group);
  }
  text::sort(out, [](const Stretch& a, const Stretch& b) { return a.digits.size() > b.digits.size(); });
  return out;
}

}  // namespace takt::privacy
