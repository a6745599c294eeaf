#include "text/addresses.hpp"

#include <array>

#include "text/characters.hpp"

namespace takt::text {

namespace {

// Ends a URL or an e-mail address even without white space.
bool is_delimiter(char16_t unit) {
  return is_space(unit) || unit == u'<' || unit == u'>' || unit == u'"' || unit == 0xab || unit == 0xbb ||
         unit == 0x201c || unit == 0x201d || unit == 0x201e;
}

/// Units that an address is found by.
constexpr std::array<bool, 128> kHints = [] {
  std::array<bool, 128> hints{};
  for (const char16_t unit : std::u16string_view(u":@wW")) hints[unit] = true;
  return hints;
}();

bool is_trailing(char16_t unit) {
  return std::u16string_view(u".,;:!?)]}'…").find(unit) != std::u16string_view::npos || unit == 0x2019;
}

bool is_email_unit(char16_t unit) {
  return is_digit(unit) || unit == u'.' || unit == u'_' || unit == u'-' || unit == u'+' || unit == u'%' ||
         (unit > 0x40 && is_letter(unit));
}

/// The end of the token that starts at `from`, without the punctuation of the sentence around it.
std::size_t token_end(std::u16string_view text, std::size_t from) {
  std::size_t end = from;
  while (end < text.size() && !is_delimiter(text[end])) ++end;
  while (end > from && is_trailing(text[end - 1])) {
    // A closing bracket belongs to the address when its opening one does.
    if (text[end - 1] == u')' && text.substr(from, end - from).find(u'(') != std::u16string_view::npos) break;
    --end;
  }
  return end;
}

}  // namespace

void find_addresses(std::u16string_view text, std::vector<Address>& out) {
  std::size_t done = 0;  // nothing before this may be taken again: keeps the scan linear
  const auto push = [&](std::size_t start, std::size_t end, bool email) {
    if (start < done || end <= start) return;
    out.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end), email});
    done = end;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char16_t unit = text[i];
    if (unit >= kHints.size() || !kHints[unit]) continue;
    if (unit == u':' && text.substr(i).starts_with(u"://")) {
      std::size_t start = i;
      while (start > done && fold_unit(text[start - 1]) >= u'a' && fold_unit(text[start - 1]) <= u'z') --start;
      const std::size_t end = token_end(text, i + 3);
      if (start < i && end > i + 3) push(start, end, false);
    } else if ((unit == u'w' || unit == u'W') && (i == 0 || !is_letter(text[i - 1])) && i + 4 < text.size() &&
               fold_unit(text[i + 1]) == u'w' && fold_unit(text[i + 2]) == u'w' && text[i + 3] == u'.') {
      push(i, token_end(text, i), false);
    } else if (unit == u'@') {
      std::size_t start = i;
      while (start > done && is_email_unit(text[start - 1])) --start;
      std::size_t end = i + 1;
      while (end < text.size() && is_email_unit(text[end])) ++end;
      while (end > i + 1 && (text[end - 1] == u'.' || text[end - 1] == u'-')) --end;
      const bool has_dot = text.substr(i + 1, end - i - 1).find(u'.') != std::u16string_view::npos;
      if (start < i && has_dot) push(start, end, true);
    }
    if (done > i + 1) i = done - 1;
  }
}

}  // namespace takt::text
