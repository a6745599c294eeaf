// Accounts that are no IBAN: Russian accounts with their БИК, Swedish bankgiro, plusgiro and
// clearing accounts, and an account beside a sort code or routing number.
//
// An account that the draft names as the firm's own is nobody's secret: "our" in an agent's mail,
// "your" in a customer's.
#include <algorithm>
#include <array>
#include <optional>

#include "privacy/checksums.hpp"
#include "privacy/recognisers.hpp"

namespace takt::privacy {

std::uint32_t account_roles(const Surroundings& around) {
  std::uint32_t roles = kAnyone;
  if (around.before(Lexicon::kOurWord, 6) || around.after(Lexicon::kOurWord, 3)) roles &= ~kAgent;
  if (around.before(Lexicon::kYourWord, 6)) roles &= ~kCustomer;
  return roles;
}

namespace {

using Digits = std::string_view;

constexpr std::size_t kMostBanks = 4;  // of one block that an account is tried with

/// The control key of the Bank of Russia (form 385-П): the bank's last three digits before the account.
bool passes_key(Digits account, Digits bank) {
  const std::string whole = std::string(bank.substr(6)) + std::string(account);
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    constexpr std::array<std::uint32_t, 3> kWeights = {7, 1, 3};
    sum += static_cast<std::uint32_t>(whole[i] - '0') * kWeights[i % 3] % 10;
  }
  return sum % 10 == 0;
}

/// Accounts of persons (408 17, 408 20, 423, 426) or firms (405 … 408) in roubles and the usual currencies.
bool is_russian_account(Digits digits) {
  if (digits.size() != 20) return false;
  const std::uint32_t head = number_of(digits.substr(0, 3));
  if (!(head >= 405 && head <= 408) && head != 423 && head != 426) return false;
  const std::uint32_t currency = number_of(digits.substr(5, 3));
  constexpr std::array<std::uint32_t, 8> kCurrencies = {810, 643, 840, 978, 826, 156, 398, 933};
  return std::find(kCurrencies.begin(), kCurrencies.end(), currency) != kCurrencies.end();
}

bool is_russian_bank(Digits digits) { return digits.size() == 9 && digits.starts_with("04"); }

/// ABA routing number: weights 3, 7, 1.
bool is_routing_number(Digits digits) {
  constexpr std::array<std::uint32_t, 9> kWeights = {3, 7, 1, 3, 7, 1, 3, 7, 1};
  return digits.size() == 9 && digits != "000000000" && weighted_sum(digits, kWeights) % 10 == 0;
}

/// Numbers of a block that name a bank beside their word.
struct Banks {
  std::vector<std::string> russian;
  bool other = false;
};

Banks find_banks(const Claims& claims) {
  Banks banks;
  for (const DigitRun& run : claims.runs) {
    if (banks.other && banks.russian.size() > kMostBanks) break;
    for (const Stretch& stretch : claims.stretches_of(run)) {
      const std::size_t size = stretch.digits.size();
      if (size < 4 || size > 9 || !claims.is_free(stretch.start, stretch.end)) continue;
      if (is_russian_bank(stretch.digits) && banks.russian.size() <= kMostBanks)
        banks.russian.push_back(stretch.digits);
      if (banks.other || (size > 6 && !is_routing_number(stretch.digits))) continue;
      banks.other = Surroundings(claims.source, stretch.start, stretch.end).before(Lexicon::kBankKeyWord, 4);
    }
  }
  return banks;
}

bool is_giro(const Stretch& stretch) {
  const auto& groups = stretch.groups;
  if (!passes_luhn(stretch.digits)) return false;
  if (groups.size() == 1) return stretch.digits.size() >= 5 && stretch.digits.size() <= 8;
  if (groups.size() == 2 && stretch.separator == u'-' && (groups[0] == 3 || groups[0] == 4) && groups[1] == 4)
    return true;
  return groups.back() == 1 && stretch.digits.size() >= 3;  // plusgiro: 12 34 56-7
}

}  // namespace

void find_accounts(Claims& claims) {
  const Banks banks = find_banks(claims);
  for (const DigitRun& run : claims.runs) {
    if (run.end - run.start < 3) continue;
    for (const Stretch& stretch : claims.stretches_of(run)) {
      const std::size_t size = stretch.digits.size();
      if (size > 20 || size < 3) continue;
      if (!claims.is_free(stretch.start, stretch.end) || !claims.stands_alone(stretch.start, stretch.end)) continue;
      const bool russian = is_russian_account(stretch.digits);
      if (!russian && (size > 15 || (size == stretch.groups.back() && size < 5))) continue;
      const Surroundings around(claims.source, stretch.start, stretch.end);
      bool found = false;
      if (russian) {
        found = around.near(Lexicon::kAccountWord) ||
                std::any_of(banks.russian.begin(), banks.russian.end(),
                            [&](const std::string& bank) { return passes_key(stretch.digits, bank); });
      } else if (!around.is_reference() && around.before(Lexicon::kAccountWord, 4)) {
        const bool giro = around.before(Lexicon::kGiroWord, 4);
        found = giro ? is_giro(stretch)
                     : size >= 6 && size <= 15 && (banks.other || around.before(Lexicon::kBankKeyWord, 6));
      }
      if (found) claims.claim(Kind::kBankAccount, stretch.start, stretch.end, account_roles(around));
    }
  }
}

}  // namespace takt::privacy
