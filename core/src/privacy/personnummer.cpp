// Personnummer and samordningsnummer (day + 60), ten or twelve digits with "-" or "+" (over a hundred
// years old), and the interim numbers that have a letter in the place of the first serial digit.
//
// The hyphen in its place, or a whole year with a check digit that fits, speaks for itself; ten bare
// digits need the word, or a line of their own. An organisation's number has no month there.
#include "privacy/checksums.hpp"
#include "privacy/recognisers.hpp"
#include "text/characters.hpp"

namespace takt::privacy {

namespace {

/// Ten digits: year, month, day (+ 60), serial, check digit. `century`: 0 when it is not written.
bool is_personnummer(std::string_view ten, std::uint32_t century) {
  if (!passes_luhn(ten) || ten.substr(6, 3) == "000") return false;  // serials begin at 001
  std::uint32_t day = number_of(ten.substr(4, 2));
  if (day > 60) day -= 60;
  const std::uint32_t year = number_of(ten.substr(0, 2)), month = number_of(ten.substr(2, 2));
  if (century != 0) return century >= 18 && century <= 20 && is_date(century * 100 + year, month, day);
  return is_date(2000 + year, month, day) || is_date(1900 + year, month, day);
}

bool fits(std::string_view digits) {
  if (digits.size() == 12) return is_personnummer(digits.substr(2), number_of(digits.substr(0, 2)));
  return is_personnummer(digits, 0);
}

/// "id code is199003052397": only small letters stuck to a number that cannot be anything else.
bool stands_after_small_letters(std::u16string_view text, std::uint32_t start) {
  return start > 0 && text::is_lower(text[start - 1]);
}

bool judge(const Claims& claims, const Stretch& stretch) {
  if (!fits(stretch.digits)) return false;
  const Surroundings around(claims.source, stretch.start, stretch.end);
  if (around.is_reference()) return false;
  const bool named = around.near(Lexicon::kNationalIdWord);
  const bool split = stretch.groups.size() == 2 && stretch.groups[1] == 4;
  if (split && stretch.separator == u'-') return true;
  if (split) return named;
  if (stretch.groups.size() != 1) return false;
  return named || stretch.digits.size() == 12 || claims.fills_line(stretch.start, stretch.end);
}

/// The digits before a "+" or a letter, and the three or four after it.
void find_unusual(Claims& claims) {
  const auto text = claims.source.text;
  for (const DigitRun& run : claims.runs) {
    if (run.endless || run.groups.size() != 1 || run.end >= text.size()) continue;
    const std::uint32_t head = run.end - run.start;
    if (head != 6 && head != 8) continue;
    std::uint32_t at = run.end;
    char16_t sign = text[at];
    const bool dash = is_group_dash(sign);
    if (dash || sign == u'+') ++at;
    const bool interim =
        at < text.size() && std::u16string_view(u"TRSUWXJKLMN").find(text[at]) != std::u16string_view::npos;
    if (interim) ++at;
    if (!interim && sign != u'+') continue;
    const std::uint32_t tail = interim ? 3 : 4;
    if (at + tail > text.size()) continue;
    std::string digits;
    for (std::uint32_t i = run.start; i < run.end; ++i) digits.push_back(static_cast<char>('0' + digit_of(text[i])));
    if (interim) digits.push_back('1');
    bool good = true;
    for (std::uint32_t i = at; i < at + tail; ++i) {
      good &= digit_of(text[i]) >= 0;
      if (good) digits.push_back(static_cast<char>('0' + digit_of(text[i])));
    }
    const std::uint32_t end = at + tail;
    if (!good || !fits(digits) || !claims.is_free(run.start, end) || !claims.stands_alone(run.start, end)) continue;
    if (!Surroundings(claims.source, run.start, end).is_reference()) claims.claim(Kind::kNationalId, run.start, end);
  }
}

}  // namespace

void find_personnummer(Claims& claims) {
  claim_stretches(claims, Kind::kNationalId, 10, 12,
                  [&](const Stretch& stretch) { return stretch.digits.size() != 11 && judge(claims, stretch); });
  find_unusual(claims);
  const auto text = claims.source.text;
  for (const DigitRun& run : claims.runs) {
    if (run.endless || run.groups.size() != 1 || run.end - run.start != 12) continue;
    if (!stands_after_small_letters(text, run.start) || !claims.is_free(run.start, run.end)) continue;
    if (fits(stretch_of(text, run, 0, 0).digits)) claims.claim(Kind::kNationalId, run.start, run.end);
  }
}

}  // namespace takt::privacy
