// A date beside "born", "дата рождения", "född", "туған күні". In digits, or with the month's name.
#include "privacy/checksums.hpp"
#include "privacy/recognisers.hpp"

namespace takt::privacy {

namespace {

constexpr std::uint32_t kFirstYear = 1900, kLastYear = 2030;

/// Reads up to four digits at `at`; `count`: how many.
std::uint32_t read(std::u16string_view text, std::uint32_t& at, std::uint32_t& count) {
  std::uint32_t value = 0;
  for (count = 0; at < text.size() && count < 5 && digit_of(text[at]) >= 0; ++at, ++count)
    value = value * 10 + static_cast<std::uint32_t>(digit_of(text[at]));
  return value;
}

/// The end of a date in digits at `start`, or 0: 12.05.1980, 12/5/80, 1980-05-12.
std::uint32_t numeric_end(std::u16string_view text, std::uint32_t start) {
  std::uint32_t at = start, sizes[3], parts[3];
  char16_t separator = 0;
  for (int i = 0; i < 3; ++i) {
    if (i > 0) {
      if (at >= text.size() || (text[at] != u'.' && text[at] != u'/' && text[at] != u'-')) return 0;
      if (separator != 0 && text[at] != separator) return 0;
      separator = text[at++];
      if (separator == u'.' && at < text.size() && is_group_space(text[at])) ++at;
    }
    parts[i] = read(text, at, sizes[i]);
    if (sizes[i] == 0 || sizes[i] == 3 || sizes[i] > 4) return 0;
  }
  const bool year_first = sizes[0] == 4;
  const std::uint32_t year = year_first ? parts[0] : sizes[2] == 2 ? 1900 + parts[2] : parts[2];
  if (sizes[1] > 2 || (year_first ? sizes[2] > 2 : sizes[0] > 2) || year < kFirstYear || year > kLastYear) return 0;
  const std::uint32_t last = year_first ? parts[2] : parts[0];
  return is_date(year, parts[1], last) || (!year_first && is_date(year, parts[0], parts[1])) ? at : 0;
}

bool is_year(std::u16string_view text, const text::Token& token) {
  if (token.kind != text::TokenKind::kNumber) return false;
  std::uint32_t at = token.start, count = 0;
  const std::uint32_t year = read(text, at, count);
  return at == token.end && count == 4 && year >= kFirstYear && year <= kLastYear;
}

bool is_day(std::u16string_view text, const text::Token& token) {
  std::uint32_t at = token.start, count = 0;
  const std::uint32_t day = read(text, at, count);
  return count >= 1 && count <= 2 && day >= 1 && day <= 31 && token.end - at <= 2;  // "12th"
}

bool is_birth(const Claims& claims, std::uint32_t start, std::uint32_t end) {
  const Surroundings around(claims.source, start, end);
  return around.before(Lexicon::kBirthWord, 5) || around.after(Lexicon::kBirthWord, 3);
}

}  // namespace

void find_dates_of_birth(Claims& claims) {
  const auto text = claims.source.text;
  for (const DigitRun& run : claims.runs) {
    const std::uint32_t end = numeric_end(text, run.start);
    if (end == 0 || !claims.is_free(run.start, end) || !claims.stands_alone(run.start, end)) continue;
    if (is_birth(claims, run.start, end)) claims.claim(Kind::kDateOfBirth, run.start, end);
  }
  const auto tokens = claims.source.tokens;
  for (std::size_t i = 2; i < tokens.size(); ++i) {
    if (!is_year(text, tokens[i])) continue;
    // "12 May 1980", "May 12, 1980", "12 мамыр 1980", "1980 жылы 12 мамыр" is left to the eye.
    std::size_t at = i - 1;
    if (!tokens[at].is_word() && at > 0) --at;
    const text::Token& near = tokens[at];
    if (at == 0) continue;
    const text::Token& far = tokens[at - 1];
    const bool day_first = near.kind == text::TokenKind::kWord && !is_day(text, near) && is_day(text, far);
    const bool month_first = is_day(text, near) && far.kind == text::TokenKind::kWord;
    if (!day_first && !month_first) continue;
    if (!claims.is_free(far.start, tokens[i].end)) continue;
    if (is_birth(claims, far.start, tokens[i].end)) claims.claim(Kind::kDateOfBirth, far.start, tokens[i].end);
  }
}

}  // namespace takt::privacy
