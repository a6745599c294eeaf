// Passports, identity cards and driving licences. Their numbers have no check digit that is printed
// in the number, so a word for the document is needed, and a number of a form that is in use.
#include <algorithm>
#include <array>

#include "privacy/recognisers.hpp"
#include "text/characters.hpp"

namespace takt::privacy {

namespace {

constexpr std::size_t kShortestCode = 7, kLongestCode = 16, kFewestDigits = 5;

/// "N12345678", "AA1234567", "MORGA657054SM9IJ": Latin capitals and digits in one word.
bool is_code(std::u16string_view word) {
  if (word.size() < kShortestCode || word.size() > kLongestCode) return false;
  std::size_t digits = 0, letters = 0;
  for (const char16_t unit : word) {
    digits += digit_of(unit) >= 0;
    letters += text::is_letter(unit);
  }
  return digits >= kFewestDigits && letters >= 1 && digits + letters == word.size();
}

/// Digits as they stand in passports: 45 10 123456, 4510 123456, 71 1234567, or eight to ten in a row.
bool is_number(const std::vector<std::uint32_t>& groups) {
  using Groups = std::vector<std::uint32_t>;
  if (groups.size() == 1) return groups[0] >= 8 && groups[0] <= 10;
  for (const Groups& known : {Groups{2, 2, 6}, Groups{4, 6}, Groups{2, 7}, Groups{3, 3, 3}}) {
    if (groups == known) return true;
  }
  return false;
}

/// "AB 123456", "99 АА 123456": capitals before the digits, and digits before those.
std::uint32_t widened(std::u16string_view text, std::uint32_t start) {
  std::uint32_t at = start;
  if (at > 0 && is_group_space(text[at - 1])) --at;
  const std::uint32_t letters_end = at;
  while (at > 0 && letters_end - at < 2 && text::is_upper(text[at - 1])) --at;
  if (at == letters_end || (at > 0 && text::is_letter(text[at - 1]))) return start;
  std::uint32_t wide = at;
  if (at > 0 && is_group_space(text[at - 1])) --at;
  std::uint32_t digits = 0;
  while (at > 0 && digits < 3 && digit_of(text[at - 1]) >= 0) --at, ++digits;
  if (digits == 2) wide = at;
  return wide;
}

bool is_named(const Surroundings& around) {
  return around.before(Lexicon::kDocumentWord, 7) && !around.is_reference() &&
         around.distance(Lexicon::kDocumentWord) <= around.distance(Lexicon::kPhoneWord) &&
         around.distance(Lexicon::kDocumentWord) <= around.distance(Lexicon::kNationalIdWord);
}

}  // namespace

void find_id_documents(Claims& claims) {
  const auto text = claims.source.text;
  auto run = claims.runs.begin();
  for (const text::Token& token : claims.source.tokens) {
    while (run != claims.runs.end() && run->end <= token.start) ++run;
    if (run == claims.runs.end() || run->start >= token.end) continue;
    if (token.kind != text::TokenKind::kWord || token.end - token.start > kLongestCode) continue;
    if (!is_code(text.substr(token.start, token.end - token.start)) || !claims.is_free(token.start, token.end))
      continue;
    if (is_named(Surroundings(claims.source, token.start, token.end)))
      claims.claim(Kind::kIdDocument, token.start, token.end);
  }
  for (const DigitRun& digits : claims.runs) {
    for (const Stretch& stretch : claims.stretches_of(digits)) {
      const std::uint32_t start = widened(text, stretch.start);
      const bool lettered =
          start != stretch.start && stretch.groups.size() == 1 && stretch.groups[0] >= 6 && stretch.groups[0] <= 8;
      if (!lettered && !is_number(stretch.groups)) continue;
      const std::uint32_t from = lettered ? start : stretch.start;
      if (!claims.is_free(from, stretch.end) || !claims.stands_alone(from, stretch.end)) continue;
      if (is_named(Surroundings(claims.source, from, stretch.end))) claims.claim(Kind::kIdDocument, from, stretch.end);
    }
  }
}

}  // namespace takt::privacy
