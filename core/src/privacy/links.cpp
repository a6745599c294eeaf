#include "privacy/links.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "text/characters.hpp"

namespace takt::privacy {

namespace {

using text::Script;

struct Likeness {
  char16_t seen, like;
};

constexpr Likeness kLikenesses[] = {
    // Cyrillic
    {u'а', u'a'},
    {u'в', u'b'},
    {u'с', u'c'},
    {u'ԁ', u'd'},
    {u'е', u'e'},
    {u'һ', u'h'},
    {u'н', u'h'},
    {u'і', u'i'},
    {u'ї', u'i'},
    {u'ј', u'j'},
    {u'к', u'k'},
    {u'ӏ', u'l'},
    {u'м', u'm'},
    {u'п', u'n'},
    {u'о', u'o'},
    {u'р', u'p'},
    {u'ԛ', u'q'},
    {u'г', u'r'},
    {u'ѕ', u's'},
    {u'т', u't'},
    {u'ц', u'u'},
    {u'ѵ', u'v'},
    {u'ԝ', u'w'},
    {u'х', u'x'},
    {u'у', u'y'},
    {u'ү', u'y'},
    {u'ё', u'e'},
    {u'з', u'3'},
    // Greek
    {u'α', u'a'},
    {u'ε', u'e'},
    {u'η', u'n'},
    {u'ι', u'i'},
    {u'κ', u'k'},
    {u'ν', u'v'},
    {u'ο', u'o'},
    {u'ρ', u'p'},
    {u'τ', u't'},
    {u'υ', u'u'},
    {u'χ', u'x'},
    {u'ω', u'w'},
    {u'γ', u'y'},
    // Latin and digits
    {u'0', u'o'},
    {u'1', u'l'},
    {u'i', u'l'},
    {u'ı', u'l'},
    {u'ɑ', u'a'},
    {u'ɡ', u'g'},
    {u'ß', u'b'},
};

std::optional<char16_t> likeness_of(char16_t unit) {
  for (const Likeness& likeness : kLikenesses) {
    if (likeness.seen == unit) return likeness.like;
  }
  return std::nullopt;
}

bool is_host_unit(char16_t unit) {
  return text::is_letter(unit) || text::is_digit(unit) || unit == u'-' || unit == u'.' || unit == u'_' ||
         unit == u'[' || unit == u']' || unit == u':';
}

/// Calls `visit` with each label.
template <typename Visit>
void for_labels(std::u16string_view host, Visit visit) {
  for (std::size_t start = 0; start <= host.size();) {
    const std::size_t end = std::min(host.find(u'.', start), host.size());
    visit(host.substr(start, end - start));
    start = end + 1;
  }
}

bool is_number_address(std::u16string_view host) {
  if (host.starts_with(u'[')) return true;
  std::size_t labels = 0;
  bool numbers = true;
  for_labels(host, [&](std::u16string_view label) {
    ++labels;
    numbers = numbers && !label.empty() && label.size() <= 3 &&
              std::all_of(label.begin(), label.end(), [](char16_t unit) { return text::is_digit(unit); });
  });
  return numbers && labels == 4;
}

/// A Cyrillic or Greek letter that looks like a Latin one; the digits and "i" of the table are everybody's.
bool passes_for_latin(char16_t unit) {
  const Script script = text::script_of(unit);
  return script != Script::kLatin && likeness_of(unit).has_value();
}

bool is_latin_name(std::u16string_view label) {
  return std::all_of(label.begin(), label.end(),
                     [](char16_t unit) { return (unit >= u'a' && unit <= u'z') || unit == u'-'; });
}

/// Letters of two alphabets in one label; or of one that is not Latin, all like Latin ones, before a Latin ending.
bool is_look_alike(std::u16string_view label, bool latin_ending) {
  bool latin = false, other = false, all_alike = true;
  for (const char16_t unit : label) {
    if (!text::is_letter(unit)) continue;
    const bool is_latin = text::script_of(unit) == Script::kLatin;
    latin = latin || is_latin;
    other = other || !is_latin;
    if (!is_latin) all_alike = all_alike && passes_for_latin(unit);
  }
  return other && (latin || (all_alike && latin_ending));
}

constexpr std::array<std::u16string_view, 11> kInternalEndings = {
    u".local",   u".internal",  u".intranet",    u".intra", u".corp",  u".lan",
    u".private", u".home.arpa", u".localdomain", u".test",  u".office"};
constexpr std::array<std::u16string_view, 11> kInternalTools = {u"intranet", u"jira",       u"confluence", u"redmine",
                                                                u"youtrack", u"sharepoint", u"grafana",    u"jenkins",
                                                                u"kibana",   u"sentry",     u"intern"};
constexpr std::array<std::u16string_view, 6> kSecondLevels = {u"co", u"com", u"org", u"net", u"gov", u"ac"};

std::optional<int> number_of(std::u16string_view label) {
  int value = 0;
  if (label.empty() || label.size() > 3) return std::nullopt;
  for (const char16_t unit : label) {
    if (!text::is_digit(unit)) return std::nullopt;
    value = value * 10 + (unit - u'0');
  }
  return value;
}

bool is_private_address(std::u16string_view host) {
  if (host.starts_with(u"[fd") || host.starts_with(u"[fe80") || host == u"[::1]") return true;
  if (!is_number_address(host)) return false;
  const std::size_t dot = host.find(u'.');
  const auto first = number_of(host.substr(0, dot));
  const auto second = number_of(host.substr(dot + 1, host.find(u'.', dot + 1) - dot - 1));
  if (!first || !second) return false;
  return *first == 10 || *first == 127 || (*first == 192 && *second == 168) ||
         (*first == 172 && *second >= 16 && *second <= 31) || (*first == 169 && *second == 254);
}

}  // namespace

std::u16string host_of(std::u16string_view url) {
  const std::size_t scheme = url.find(u"://");
  if (scheme != std::u16string_view::npos) url.remove_prefix(scheme + 3);
  url = url.substr(0, std::min(url.find_first_of(u"/?#\\"), url.size()));
  if (const std::size_t at = url.rfind(u'@'); at != std::u16string_view::npos) url.remove_prefix(at + 1);
  if (url.starts_with(u'[')) {
    const std::size_t end = url.find(u']');
    url = end == std::u16string_view::npos ? std::u16string_view{} : url.substr(0, end + 1);
  } else {
    url = url.substr(0, std::min(url.find(u':'), url.size()));
  }
  std::u16string host;
  for (const char16_t unit : url) {
    if (!is_host_unit(unit)) return {};
    host.push_back(text::fold_unit(unit));
  }
  if (host.ends_with(u'.')) host.pop_back();
  return host;
}

HostFault fault_of(std::u16string_view host) {
  if (host.empty()) return HostFault::kNone;
  if (is_number_address(host)) return HostFault::kRawAddress;
  const std::size_t last = host.rfind(u'.');
  const bool latin_ending = last != std::u16string_view::npos && is_latin_name(host.substr(last + 1));
  HostFault fault = HostFault::kNone;
  for_labels(host, [&](std::u16string_view label) {
    if (is_look_alike(label, latin_ending)) fault = HostFault::kLookAlike;
    if (fault == HostFault::kNone && label.starts_with(u"xn--")) fault = HostFault::kPunycode;
  });
  return fault;
}

bool is_internal(std::u16string_view host) {
  if (host.empty()) return false;
  if (host == u"localhost" || is_private_address(host)) return true;
  const std::size_t first_dot = host.find(u'.');
  if (std::any_of(kInternalEndings.begin(), kInternalEndings.end(),
                  [&](std::u16string_view ending) { return host.ends_with(ending); }))
    return true;
  if (first_dot == std::u16string_view::npos) return false;
  const std::u16string_view tool = host.substr(0, first_dot);
  // "sentry.io" and "jira.com" are products; "jira.example.com" is a firm's.
  const bool is_under_a_firm = host.find(u'.', first_dot + 1) != std::u16string_view::npos;
  return is_under_a_firm && std::find(kInternalTools.begin(), kInternalTools.end(), tool) != kInternalTools.end();
}

std::u16string skeleton(std::u16string_view host) {
  std::u16string out;
  for (std::size_t i = 0; i < host.size(); ++i) {
    if (host[i] == u'r' && i + 1 < host.size() && host[i + 1] == u'n') {
      out.push_back(u'm');
      ++i;
    } else {
      const char16_t once = likeness_of(host[i]).value_or(host[i]);
      out.push_back(likeness_of(once).value_or(once));  // "і" is like "i", which is like "l"
    }
  }
  return out;
}

std::u16string_view owner_of(std::u16string_view host) {
  std::size_t at = host.rfind(u'.');
  if (at == std::u16string_view::npos || at == 0) return host;
  at = host.rfind(u'.', at - 1);
  if (at == std::u16string_view::npos) return host;
  const std::u16string_view second = host.substr(at + 1, host.find(u'.', at + 1) - at - 1);
  if (std::find(kSecondLevels.begin(), kSecondLevels.end(), second) != kSecondLevels.end() && at != 0) {
    const std::size_t before = host.rfind(u'.', at - 1);
    return before == std::u16string_view::npos ? host : host.substr(before + 1);
  }
  return host.substr(at + 1);
}

}  // namespace takt::privacy
