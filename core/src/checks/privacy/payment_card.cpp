#include "checks/privacy/payment_card.hpp"

#include <array>
#include <string>

#include "text/characters.hpp"

namespace takt::checks {

namespace {

using text::is_digit;

constexpr std::size_t kShortest = 13, kLongest = 19;
constexpr std::size_t kKeptDigits = 4;

/// Ranges of issuer numbers (ISO/IEC 7812: the first digits) and the lengths in use.
struct Issuer {
  std::uint32_t first, last;  // compared with as many leading digits as they have
  std::size_t shortest, longest;
};
constexpr std::array<Issuer, 15> kIssuers = {{
    {4, 4, 13, 19},    // Visa (13, 16, 19)
    {51, 55, 16, 16},  // Mastercard
    {222100, 272099, 16, 16},
    {34, 34, 15, 15},  // American Express
    {37, 37, 15, 15},
    {2200, 2204, 16, 19},  // Mir
    {300, 305, 14, 19},    // Diners Club
    {36, 36, 14, 19},
    {38, 39, 16, 19},
    {3528, 3589, 16, 19},  // JCB
    {6011, 6011, 16, 19},  // Discover
    {644, 659, 16, 19},
    {62, 62, 16, 19},  // UnionPay
    {50, 50, 13, 19},  // Maestro
    {56, 58, 13, 19},
}};

std::uint32_t leading(const std::string& digits, std::uint32_t like) {
  std::size_t count = 1;
  while (like >= 10) {
    like /= 10;
    ++count;
  }
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < count; ++i) value = value * 10 + static_cast<std::uint32_t>(digits[i] - '0');
  return value;
}

bool is_issued(const std::string& digits) {
  for (const Issuer& issuer : kIssuers) {
    const std::uint32_t prefix = leading(digits, issuer.first);
    if (prefix < issuer.first || prefix > issuer.last) continue;
    if (digits.size() < issuer.shortest || digits.size() > issuer.longest) continue;
    if (issuer.first == 4 && digits.size() != 13 && digits.size() != 16 && digits.size() != 19) continue;
    return true;
  }
  return false;
}

/// The check digit of ISO/IEC 7812-1, annex B (Luhn).
bool passes_luhn(const std::string& digits) {
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int value = digits[digits.size() - 1 - i] - '0';
    if (i % 2 == 1) value = value * 2 > 9 ? value * 2 - 9 : value * 2;
    sum += value;
  }
  return sum % 10 == 0;
}

bool is_separator(char16_t unit) {
  return unit == u' ' || unit == u'-' || unit == u'.' || unit == 0xa0 || unit == 0x202f || unit == 0x2011 ||
         unit == 0x2013;
}

/// A run of digit groups: how a person writes a long number.
struct Run {
  std::size_t start, end;
  std::string digits;
  std::vector<std::size_t> groups;
};

Run read_run(std::u16string_view text, std::size_t start) {
  Run run{start, start, {}, {}};
  std::size_t i = start;
  char16_t separator = 0;
  while (i < text.size() && is_digit(text[i])) {
    const std::size_t group = i;
    while (i < text.size() && is_digit(text[i])) run.digits.push_back(static_cast<char>(text[i++]));
    run.groups.push_back(i - group);
    run.end = i;
    if (i + 1 >= text.size() || !is_separator(text[i]) || !is_digit(text[i + 1])) break;
    if (separator != 0 && text[i] != separator) break;  // "4111 1111-…" is no card's grouping
    separator = text[i++];
  }
  return run;
}

/// Unbroken, in fours (the last group shorter or up to seven), or 4-6-5 and 4-6-4.
bool is_grouped_as_card(const std::vector<std::size_t>& groups) {
  if (groups.size() == 1) return true;
  if (groups == std::vector<std::size_t>{4, 6, 5} || groups == std::vector<std::size_t>{4, 6, 4} ||
      groups == std::vector<std::size_t>{8, 8}) {
    return true;
  }
  for (std::size_t i = 0; i + 1 < groups.size(); ++i) {
    if (groups[i] != 4) return false;
  }
  return groups.size() >= 3 && groups.back() <= 7;
}

bool stands_alone(std::u16string_view text, const Run& run) {
  const auto joins = [](char16_t unit) {
    return text::is_letter(unit) || unit == u'+' || unit == u'_' || unit == u'#' || unit == u'/' || unit == u'=';
  };
  if (run.start > 0 && joins(text[run.start - 1])) return false;
  return run.end >= text.size() || !joins(text[run.end]) || text[run.end] == u'/';
}

}  // namespace

void find_payment_cards(const BlockContext& context, std::vector<engine::CheckHit>& out) {
  if (context.traits.digits < kShortest) return;
  const auto text = context.text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i]) || (i > 0 && is_digit(text[i - 1]))) continue;
    const Run run = read_run(text, i);
    const std::size_t after = run.end;
    if (run.digits.size() >= kShortest && run.digits.size() <= kLongest && is_grouped_as_card(run.groups) &&
        stands_alone(text, run) && is_issued(run.digits) && passes_luhn(run.digits)) {
      engine::CheckHit hit;
      hit.start = static_cast<std::uint32_t>(run.start);
      hit.end = static_cast<std::uint32_t>(run.end);
      std::size_t kept = 0;
      std::size_t cut = run.end;
      while (kept < kKeptDigits) kept += is_digit(text[--cut]);
      hit.fix.push_back({hit.start, static_cast<std::uint32_t>(cut), u"•••• "});
      out.push_back(std::move(hit));
    }
    i = after - 1;
  }
}

}  // namespace takt::checks
