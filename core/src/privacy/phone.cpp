// Phone numbers: international with "+" (ITU-T E.164), and as they are written at home in Russia and
// Kazakhstan, Sweden, North America and Britain; other groupings need a word such as "phone".
//
// Numbers that are free to call belong to firms and are claimed as of no concern.
#include <algorithm>
#include <array>

#include "privacy/checksums.hpp"
#include "privacy/recognisers.hpp"
#include "text/characters.hpp"

namespace takt::privacy {

namespace {

constexpr std::size_t kShortest = 7, kLongest = 15;

/// Country calling codes; ranges of whole numbers.
struct Codes {
  std::uint32_t first, last;
};
constexpr std::array<Codes, 42> kCodes = {{
    {1, 1},     {7, 7},     {20, 20},   {27, 27},   {30, 34},   {36, 36},   {39, 41},   {43, 49},   {51, 58},
    {60, 66},   {81, 82},   {84, 84},   {86, 86},   {90, 95},   {98, 98},   {211, 213}, {216, 216}, {218, 218},
    {220, 258}, {260, 269}, {290, 291}, {297, 299}, {350, 359}, {370, 378}, {380, 383}, {385, 387}, {389, 389},
    {420, 421}, {423, 423}, {500, 509}, {590, 599}, {670, 670}, {672, 683}, {685, 692}, {850, 850}, {852, 853},
    {855, 856}, {880, 880}, {886, 886}, {960, 968}, {970, 977}, {992, 998},
}};
/// Where the number after the code may begin with 0.
constexpr std::array<std::uint32_t, 5> kZeroAfter = {39, 225, 241, 242, 378};

/// How many digits the country code has; 0: none is known.
std::size_t code_size(std::string_view digits) {
  for (std::size_t size = 1; size <= 3 && size < digits.size(); ++size) {
    const std::uint32_t code = number_of(digits.substr(0, size));
    for (const Codes& codes : kCodes) {
      if (code >= codes.first && code <= codes.last) return size;
    }
  }
  return 0;
}

/// Digits after "+" that a country with numbers of one length has; 0: any.
std::size_t whole_size(std::string_view digits) { return digits[0] == '1' || digits[0] == '7' ? 11 : 0; }

bool is_international(std::string_view digits) {
  const std::size_t size = code_size(digits);
  if (size == 0 || digits.size() < kShortest || digits.size() > kLongest) return false;
  const std::uint32_t code = number_of(digits.substr(0, size));
  if (code == 1) return digits.size() == 11 && digits[1] >= '2';
  if (code == 7) return digits.size() == 11 && digits[1] >= '3';
  return digits[size] != '0' || std::find(kZeroAfter.begin(), kZeroAfter.end(), code) != kZeroAfter.end();
}

bool is_free_call(std::string_view digits) {
  constexpr std::array<std::string_view, 14> kHeads = {"7800", "8800", "1800",  "1888",  "1877", "1866", "1855",
                                                       "1844", "1833", "46200", "46202", "4480", "0200", "0800"};
  return std::any_of(kHeads.begin(), kHeads.end(), [&](std::string_view head) { return digits.starts_with(head); });
}

void claim_phone(Claims& claims, std::uint32_t start, std::uint32_t end, std::string_view digits) {
  // "Call us on …" in an agent's mail is the firm's own number.
  claims.claim(is_free_call(digits) ? Kind::kReference : Kind::kPhone, start, end,
               account_roles(Surroundings(claims.source, start, end)));
}

bool is_between(char16_t unit) {
  return is_group_space(unit) || is_group_dash(unit) || unit == u'.' || unit == u'(' || unit == u')' || unit == u'/';
}

/// Reads digits and what stands between them from `at`; "(0)" is left out. Answers the end.
std::uint32_t read_number(std::u16string_view text, std::uint32_t at, std::string& digits) {
  std::uint32_t end = at;
  std::uint32_t between = 0;
  while (at < text.size()) {
    if (text.substr(at).starts_with(u"(0)")) {
      at += 3;
      continue;
    }
    if (digit_of(text[at]) >= 0) {
      if (between > 0 && !digits.empty() && digits.size() == whole_size(digits)) break;
      if (digits.size() > kLongest) break;
      digits.push_back(static_cast<char>('0' + digit_of(text[at])));
      end = ++at;
      between = 0;
    } else if (is_between(text[at]) && between < 3) {
      ++at;
      ++between;
    } else {
      break;
    }
  }
  return end;
}

void find_international(Claims& claims) {
  const auto text = claims.source.text;
  for (std::size_t i = 0; i < claims.runs.size(); ++i) {
    std::uint32_t start = claims.runs[i].start;
    if (start > 1 && text[start - 1] == u'(' && text[start - 2] == u'+') --start;  // "+(46) 8 …"
    const bool plus = start > 0 && (text[start - 1] == u'+' || text[start - 1] == 0xff0b);
    if (!plus) continue;
    std::string digits;
    const std::uint32_t end = read_number(text, start, digits);
    if (!is_international(digits)) continue;
    if (start > 1 && (text::is_letter(text[start - 2]) || digit_of(text[start - 2]) >= 0)) continue;
    if (end < text.size() && (digit_of(text[end]) >= 0 || text[end] == u'%')) continue;
    if (claims.is_free(start - 1, end)) claim_phone(claims, start - 1, end, digits);
  }
}

/// "(415) 555-0132", "8 (912) 345-67-89": brackets around the area.
void find_bracketed(Claims& claims) {
  const auto text = claims.source.text;
  for (const DigitRun& run : claims.runs) {
    if (run.start == 0 || text[run.start - 1] != u'(' || run.end >= text.size() || text[run.end] != u')') continue;
    if (run.endless || run.end - run.start > 5) continue;
    std::uint32_t start = run.start - 1;
    std::string digits;
    const std::uint32_t lead = start > 0 && is_group_space(text[start - 1]) ? start - 1 : start;
    if (lead > 0 && (text[lead - 1] == u'8' || text[lead - 1] == u'1') &&
        (lead == 1 || (digit_of(text[lead - 2]) < 0 && !is_between(text[lead - 2])) ||
         is_group_space(text[lead - 2]))) {
      start = lead - 1;
      digits.push_back(static_cast<char>(text[start]));
    }
    const std::uint32_t end = read_number(text, run.start, digits);
    const bool area = run.end - run.start >= 2;
    if (!area || digits.size() < kShortest + 1 || digits.size() > 11 || !claims.is_free(start, end)) continue;
    if (start > 0 && (text::is_letter(text[start - 1]) || digit_of(text[start - 1]) >= 0)) continue;
    if (end < text.size() && digit_of(text[end]) >= 0) continue;
    if (!Surroundings(claims.source, start, end).is_reference()) claim_phone(claims, start, end, digits);
  }
}

using Groups = std::vector<std::uint32_t>;

/// A grouping that is a phone's without any word beside it.
bool is_national(const Stretch& stretch) {
  const std::string& digits = stretch.digits;
  const Groups& groups = stretch.groups;
  if (groups.size() < 2) return false;
  const std::size_t size = digits.size();
  // 8 912 345-67-89 and its like.
  if (digits[0] == '8' && size == 11 && groups[0] == 1 && groups.size() >= 3 && groups[1] == 3 && digits[1] >= '3')
    return true;
  // 415-555-0132, 1-415-555-0132; with spaces it could be anything.
  const bool american = groups == Groups{3, 3, 4} || (groups == Groups{1, 3, 3, 4} && digits[0] == '1');
  if (american && !stretch.mixed && stretch.separator != u' ')
    return digits[size - 10] >= '2' && digits[size - 7] >= '2';
  if (digits.starts_with("001") && size == 13) return true;
  // 070-123 45 67, 08-123 456 78.
  if (digits[0] == '0' && digits[1] != '0' && groups[0] >= 2 && groups[0] <= 5 && size >= 8 && size <= 11) {
    if (stretch.mixed) return groups.size() >= 3;
    return groups.size() >= 3 && size >= 9 && stretch.separator != u'.';
  }
  return false;
}

bool is_phone(const Claims& claims, const Stretch& stretch) {
  if (stretch.digits.find_first_not_of(stretch.digits[0]) == std::string::npos) return false;
  const Surroundings around(claims.source, stretch.start, stretch.end);
  if (around.is_reference()) return false;
  if (is_national(stretch)) return true;
  if (!around.before(Lexicon::kPhoneWord, 4) && !around.after(Lexicon::kPhoneWord, 1)) return false;
  const bool date = stretch.separator != u' ' && stretch.digits.size() == 8 && stretch.groups.size() == 3 &&
                    (stretch.groups[0] == 4 || stretch.groups[2] == 4);
  return !date && stretch.digits.size() <= 13;
}

}  // namespace

void find_phones(Claims& claims) {
  find_international(claims);
  find_bracketed(claims);
}

void find_national_phones(Claims& claims) {
  for (const DigitRun& run : claims.runs) {
    if (run.end - run.start < kShortest) continue;
    for (const Stretch& stretch : claims.stretches_of(run)) {
      if (stretch.digits.size() < kShortest || stretch.digits.size() > kLongest) continue;
      if (!claims.is_free(stretch.start, stretch.end) || !claims.stands_alone(stretch.start, stretch.end)) continue;
      if (is_phone(claims, stretch)) claim_phone(claims, stretch.start, stretch.end, stretch.digits);
    }
  }
}

}  // namespace takt::privacy
