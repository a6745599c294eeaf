// IBAN: country, length and structure as registered (ISO 13616), remainder modulo 97.
//
// Blocks of four, other groupings and stops are read; the letters are all capitals or all small.
#include <array>

#include "privacy/checksums.hpp"
#include "privacy/recognisers.hpp"
#include "text/characters.hpp"

namespace takt::privacy {

namespace {

/// What follows the two check digits: n digits, a letters, c either.
struct Country {
  std::string_view code, structure;
};
constexpr std::array<Country, 89> kCountries = {{
    {"AD", "8n12c"},   {"AE", "19n"},    {"AL", "8n16c"},    {"AT", "16n"},      {"AZ", "4a20c"},    {"BA", "16n"},
    {"BE", "12n"},     {"BG", "4a6n8c"}, {"BH", "4a14c"},    {"BI", "23n"},      {"BR", "23n1a1c"},  {"BY", "4c4n16c"},
    {"CH", "5n12c"},   {"CR", "18n"},    {"CY", "8n16c"},    {"CZ", "20n"},      {"DE", "18n"},      {"DJ", "23n"},
    {"DK", "14n"},     {"DO", "4c20n"},  {"EE", "16n"},      {"EG", "25n"},      {"ES", "20n"},      {"FI", "14n"},
    {"FK", "2a12n"},   {"FO", "14n"},    {"FR", "10n11c2n"}, {"GB", "4a14n"},    {"GE", "2a16n"},    {"GI", "4a15c"},
    {"GL", "14n"},     {"GR", "7n16c"},  {"GT", "24c"},      {"HN", "4a20n"},    {"HR", "17n"},      {"HU", "24n"},
    {"IE", "4a14n"},   {"IL", "19n"},    {"IQ", "4a15n"},    {"IS", "22n"},      {"IT", "1a10n12c"}, {"JO", "4a4n18c"},
    {"KW", "4a22c"},   {"KZ", "3n13c"},  {"LB", "4n20c"},    {"LC", "4a24c"},    {"LI", "5n12c"},    {"LT", "16n"},
    {"LU", "3n13c"},   {"LV", "4a13c"},  {"LY", "21n"},      {"MC", "10n11c2n"}, {"MD", "20c"},      {"ME", "18n"},
    {"MK", "3n10c2n"}, {"MN", "16n"},    {"MR", "23n"},      {"MT", "4a5n18c"},  {"MU", "4a19n3a"},  {"NI", "4a20n"},
    {"NL", "4a10n"},   {"NO", "11n"},    {"OM", "3n16c"},    {"PK", "4a16c"},    {"PL", "24n"},      {"PS", "4a21c"},
    {"PT", "21n"},     {"QA", "4a21c"},  {"RO", "4a16c"},    {"RS", "18n"},      {"RU", "14n15c"},   {"SA", "2n18c"},
    {"SC", "4a20n3a"}, {"SD", "14n"},    {"SE", "20n"},      {"SI", "15n"},      {"SK", "20n"},      {"SM", "1a10n12c"},
    {"SO", "19n"},     {"ST", "21n"},    {"SV", "4a20n"},    {"TL", "19n"},      {"TN", "20n"},      {"TR", "5n1n16c"},
    {"UA", "6n19c"},   {"VA", "18n"},    {"VG", "4a16n"},    {"XK", "16n"},      {"YE", "4a4n18c"},
}};

bool is_ascii_letter(char16_t unit) { return (unit | 0x20) >= u'a' && (unit | 0x20) <= u'z' && unit < 0x80; }

const Country* country_at(std::u16string_view text, std::uint32_t at) {
  for (const Country& country : kCountries) {
    if ((text[at] & ~0x20) == country.code[0] && (text[at + 1] & ~0x20) == country.code[1]) return &country;
  }
  return nullptr;
}

/// The next letter or digit from `at`, over one or two separators; 0 at the end.
char16_t next(std::u16string_view text, std::uint32_t& at) {
  std::uint32_t skipped = 0;
  while (at < text.size() && skipped < 2 && (is_group_space(text[at]) || is_group_dash(text[at]) || text[at] == u'.'))
    ++at, ++skipped;
  if (at >= text.size()) return 0;
  const char16_t unit = text[at++];
  const int digit = digit_of(unit);
  if (digit >= 0) return static_cast<char16_t>(u'0' + digit);
  return is_ascii_letter(unit) ? unit : char16_t{0};
}

/// The end of what is built like an IBAN of `country` and starts at `start`, or 0; `valid`: its check digits fit.
std::uint32_t iban_end(std::u16string_view text, std::uint32_t start, const Country& country, bool& valid) {
  const bool capitals = text[start] < u'a';
  if (capitals != (text[start + 1] < u'a')) return 0;
  std::uint32_t at = start + 2;
  std::string check, account;
  for (int i = 0; i < 2; ++i) {
    const char16_t unit = next(text, at);
    if (unit < u'0' || unit > u'9') return 0;
    check.push_back(static_cast<char>(unit));
  }
  std::uint32_t count = 0;
  for (const char part : country.structure) {
    if (part >= '0' && part <= '9') {
      count = count * 10 + static_cast<std::uint32_t>(part - '0');
      continue;
    }
    for (; count > 0; --count) {
      const char16_t unit = next(text, at);
      if (unit == 0) return 0;
      const bool digit = unit <= u'9';
      if ((part == 'n' && !digit) || (part == 'a' && digit)) return 0;
      if (part == 'a' && (unit < u'a') != capitals) return 0;
      account.push_back(static_cast<char>(unit));
    }
  }
  const std::string rearranged = account + country.code.data()[0] + country.code.data()[1] + check;
  valid = modulo_97(rearranged) == 1;
  return at;
}

}  // namespace

void find_ibans(Claims& claims) {
  const auto text = claims.source.text;
  std::uint32_t done = 0;
  for (const DigitRun& run : claims.runs) {
    // The country stands right before the digits, or a space between.
    const std::uint32_t spaced = run.start > 0 && is_group_space(text[run.start - 1]);
    if (run.start < done + 2 + spaced) continue;
    const std::uint32_t i = run.start - 2 - spaced;
    if (i + 14 >= text.size() || !is_ascii_letter(text[i]) || !is_ascii_letter(text[i + 1])) continue;
    if (!claims.is_free(i, i + 2)) continue;
    if (i > 0 && (text::is_letter(text[i - 1]) || digit_of(text[i - 1]) >= 0)) continue;
    const Country* country = country_at(text, i);
    if (country == nullptr) continue;
    bool valid = false;
    const std::uint32_t end = iban_end(text, i, *country, valid);
    if (end == 0 || !claims.is_free(i, end)) continue;
    if (end < text.size() && (text::is_letter(text[end]) || digit_of(text[end]) >= 0)) continue;
    if (valid)
      claims.claim(Kind::kBankAccount, i, end, account_roles(Surroundings(claims.source, i, end)));
    else
      claims.claim(Kind::kReference, i, end);  // a slip in an IBAN makes no phone number of its digits
    done = end;
  }
}

}  // namespace takt::privacy
