#include "privacy/secret_values.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "privacy/digit_runs.hpp"
#include "privacy/token_table.hpp"
#include "text/characters.hpp"
#include "text/sorting.hpp"

namespace takt::privacy {

namespace {

constexpr std::array<std::u16string_view, 22> kStopWords = {
    u"example", u"sample",   u"dummy",      u"placeholder", u"changeme", u"redacted", u"removed", u"hidden",
    u"xxxx",    u"****",     u"••••",       u"your",        u"my-",      u"my_",      u"insert",  u"123456789",
    u"abcdefg", u"00000000", u"secret_key", u"api_key",     u"${",       u"{{"};
constexpr double kBitsPerUnit = 3.0;
constexpr std::size_t kMostRead = 256;

}  // namespace

bool is_placeholder(std::u16string_view value) {
  std::u16string folded;
  for (const char16_t unit : value.substr(0, 4096)) folded.push_back(text::fold_unit(unit));
  for (const std::u16string_view stop : kStopWords) {
    if (folded.find(stop) != std::u16string::npos) return true;
  }
  std::u16string distinct = folded.substr(0, kMostRead);
  text::sort(distinct);
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  if (value.size() >= 12 && distinct.size() < 6) return true;
  if (!value.empty() && (value.front() == u'<' || value.front() == u'[' || value.front() == u'%')) return true;
  return is_documented_key(value);
}

bool looks_random(std::u16string_view value) {
  value = value.substr(0, kMostRead);
  std::array<std::size_t, 128> counts{};
  std::size_t digits = 0, letters = 0;
  for (const char16_t unit : value) {
    if (unit >= counts.size()) return false;
    ++counts[unit];
    digits += digit_of(unit) >= 0;
    letters += text::is_letter(unit);
  }
  if (digits < 2 || letters < 2) return false;
  double bits = 0;
  for (const std::size_t count : counts) {
    if (count == 0) continue;
    const double share = static_cast<double>(count) / static_cast<double>(value.size());
    bits -= share * std::log2(share);
  }
  return bits >= kBitsPerUnit;
}

}  // namespace takt::privacy
