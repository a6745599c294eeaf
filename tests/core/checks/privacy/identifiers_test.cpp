// One claim a digit: which identifier gets a number, and which numbers are none.
#include <boost/test/unit_test.hpp>

#include "checks/privacy/identifiers.hpp"
#include "support/block.hpp"

namespace {

using takt::rules::bit_of;
using takt::rules::Lexicon;

const support::WordLists kWords{.contexts = {{u"card", bit_of(Lexicon::kCardWord)},
                                             {u"cvv", bit_of(Lexicon::kSecurityCodeWord)},
                                             {u"account", bit_of(Lexicon::kAccountWord)},
                                             {u"счёт", bit_of(Lexicon::kAccountWord)},
                                             {u"счет", bit_of(Lexicon::kAccountWord)},
                                             {u"инн", bit_of(Lexicon::kNationalIdWord)},
                                             {u"ssn", bit_of(Lexicon::kNationalIdWord)},
                                             {u"passport", bit_of(Lexicon::kDocumentWord)},
                                             {u"born", bit_of(Lexicon::kBirthWord)},
                                             {u"order", bit_of(Lexicon::kReferenceWord)},
                                             {u"our", bit_of(Lexicon::kOurWord)},
                                             {u"your", bit_of(Lexicon::kYourWord)}}};

struct Case {
  takt::checks::BlockCheck check;
  std::u16string_view text;
  std::string_view marked;
};

using namespace takt::checks;

// Numbers are published samples, or made up with a check digit that fits.
constexpr Case kCases[] = {
    // Cards
    {find_payment_cards, u"card 4111 1111\n1111 1111 ok", "card ⟦4111 1111\n1111 1111⟧ ok"},
    {find_payment_cards, u"４１１１ １１１１ １１１１ １１１１", "⟦４１１１ １１１１ １１１１ １１１１⟧"},
    {find_payment_cards, u"on 01.02.2023 4111 1111 1111 1111", "on 01.02.2023 ⟦4111 1111 1111 1111⟧"},
    {find_payment_cards, u"4111 1111 1111 1111 123", "⟦4111 1111 1111 1111⟧ 123"},
    {find_payment_cards, u"order number 4111111111111111", "order number 4111111111111111"},
    {find_payment_cards, u"GB82 WEST 1234 5698 7654 32", "GB82 WEST 1234 5698 7654 32"},
    {find_payment_cards, u"SN-4111111111111111", "SN-4111111111111111"},
    {find_payment_cards, u"c1a2-4111111111111111-ABCD", "c1a2-4111111111111111-ABCD"},
    {find_payment_cards, u"213176828496175", "213176828496175"},  // out of use: needs its word
    {find_payment_cards, u"card 213176828496175", "card ⟦213176828496175⟧"},
    // A card's code and expiry
    {find_security_codes, u"cvv: 123", "cvv: ⟦123⟧"},
    {find_security_codes, u"4111 1111 1111 1111 12/27", "4111 1111 1111 1111 ⟦12/27⟧"},
    {find_security_codes, u"by 12/27", "by 12/27"},
    // Accounts
    {find_bank_accounts, u"GB82 WEST 1234 5698 7654 32.", "⟦GB82 WEST 1234 5698 7654 32⟧."},
    {find_bank_accounts, u"se4550000000058398257466", "⟦se4550000000058398257466⟧"},
    {find_bank_accounts, u"GB82 WEST 1234 5698 7654 33", "GB82 WEST 1234 5698 7654 33"},
    {find_bank_accounts, u"AB82 WEST 1234 5698 7654 32", "AB82 WEST 1234 5698 7654 32"},
    {find_bank_accounts, u"счёт 40817810000000001234", "счёт ⟦40817810000000001234⟧"},
    {find_bank_accounts, u"40817810000000001234 044525225", "⟦40817810000000001234⟧ 044525225"},
    {find_bank_accounts, u"40817810100000001234 044525225", "40817810100000001234 044525225"},
    // Personal numbers
    {find_national_ids, u"500100732259", "⟦500100732259⟧"},  // a line of its own
    {find_national_ids, u"nr 500100732259", "nr 500100732259"},
    {find_national_ids, u"инн 500100732259", "инн ⟦500100732259⟧"},
    {find_national_ids, u"инн 7707083893", "инн 7707083893"},
    {find_national_ids, u"is 112-233-445 95", "is ⟦112-233-445 95⟧"},
    {find_national_ids, u"is 112-233-445 96", "is 112-233-445 96"},
    {find_national_ids, u"is 670919-9530", "is ⟦670919-9530⟧"},
    {find_national_ids, u"is 19090527+1474", "is ⟦19090527+1474⟧"},
    {find_national_ids, u"is 000101-T220", "is ⟦000101-T220⟧"},
    {find_national_ids, u"is 556703-7485", "is 556703-7485"},
    {find_national_ids, u"is 536-22-8726", "is ⟦536-22-8726⟧"},
    {find_national_ids, u"is 666-22-8726", "is 666-22-8726"},
    {find_national_ids, u"is 536228726", "is 536228726"},
    {find_national_ids, u"ssn 536228726", "ssn ⟦536228726⟧"},
    {find_national_ids, u"order 670919-9530", "order 670919-9530"},
    // Documents and dates
    {find_id_documents, u"passport N12345678", "passport ⟦N12345678⟧"},
    {find_id_documents, u"passport 45 10 123456", "passport ⟦45 10 123456⟧"},
    {find_id_documents, u"N12345678", "N12345678"},
    {find_dates_of_birth, u"born 12.05.1980", "born ⟦12.05.1980⟧"},
    {find_dates_of_birth, u"born 31.02.1980", "born 31.02.1980"},
    {find_dates_of_birth, u"on 12.05.1980", "on 12.05.1980"},
};

std::uint32_t roles_of(std::u16string_view text) {
  const auto hits = support::run(find_bank_accounts, text, kWords).hits;
  return hits.empty() ? 0 : hits.front().roles;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(identifiers)

BOOST_AUTO_TEST_CASE(numbers_go_to_the_longest_that_fits) {
  for (const Case& c : kCases) BOOST_TEST(support::run(c.check, c.text, kWords).marked == c.marked);
}

BOOST_AUTO_TEST_CASE(the_firms_own_account_is_told_from_the_customers) {
  BOOST_TEST(roles_of(u"GB82 WEST 1234 5698 7654 32") == takt::privacy::kAnyone);
  BOOST_TEST(roles_of(u"Pay to our account GB82 WEST 1234 5698 7654 32") == takt::privacy::kCustomer);
  BOOST_TEST(roles_of(u"I paid to your account GB82 WEST 1234 5698 7654 32") == takt::privacy::kAgent);
}

BOOST_AUTO_TEST_CASE(fixes_hide_the_whole_value_but_a_cards_last_digits) {
  BOOST_TEST(support::run(find_payment_cards, u"a ４１１１ １１１１ １１１１ １１１１", kWords).fixed ==
             "a •••• １１１１");
  BOOST_TEST(support::run(find_national_ids, u"is 670919-9530!", kWords).fixed == "is ••••••!");
}

BOOST_AUTO_TEST_SUITE_END()
