#include "report/message.hpp"

#include "text/characters.hpp"
#include "text/utf.hpp"

namespace takt::report {

namespace {

constexpr std::size_t kLongestText = 60;

std::u16string shortened(std::u16string_view text) {
  std::u16string out;
  bool cut = false;
  if (text.size() > kLongestText) {
    std::size_t end = kLongestText;
    while (end > 0 && !text::is_space(text[end])) --end;
    if (end < kLongestText / 2) end = kLongestText;
    if (end < text.size() && text[end] >= 0xdc00 && text[end] <= 0xdfff) --end;  // keep surrogate pairs whole
    text = text.substr(0, end);
    cut = true;
  }
  for (const char16_t unit : text) out.push_back(text::is_line_break(unit) ? u' ' : unit);
  if (cut) out.push_back(u'…');
  return out;
}

/// Without its brackets, and without what stands in them when the slot there has no value.
std::string open_brackets(std::string_view pattern, bool filled) {
  std::string out;
  bool inside = false;
  for (const char c : pattern) {
    if (c == '[' || c == ']')
      inside = c == '[';
    else if (filled || !inside)
      out.push_back(c);
  }
  return out;
}

std::u16string number(std::uint32_t value) { return text::to_utf16(std::to_string(value)); }

}  // namespace

std::u16string fill(std::string_view pattern, const Slots& slots) {
  const std::u16string text = text::to_utf16(pattern);
  std::u16string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t end = text[i] == u'{' ? text.find(u'}', i) : std::u16string::npos;
    if (end == std::u16string::npos) {
      out.push_back(text[i]);
      continue;
    }
    const auto name = std::u16string_view(text).substr(i + 1, end - i - 1);
    if (name == u"text")
      out += shortened(slots.text);
    else if (name == u"count")
      out += number(slots.count);
    else if (name == u"limit")
      out += number(slots.limit);
    else if (name == u"name")
      out += slots.name;
    else
      out.append(text, i, end - i + 1);
    i = end;
  }
  return out;
}

std::u16string fill_insert(std::string_view pattern, const Slots& slots) {
  return fill(open_brackets(pattern, !slots.name.empty()), slots);
}

}  // namespace takt::report
