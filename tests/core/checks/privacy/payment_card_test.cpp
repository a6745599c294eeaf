#include "checks/privacy/identifiers.hpp"

#include <boost/test/unit_test.hpp>

#include "support/block.hpp"

namespace {

struct Case {
  std::u16string_view text;
  std::string_view marked;
};

// Numbers that the card networks publish for tests, and numbers that only look like cards.
constexpr Case kCases[] = {
    {u"4111111111111111", "⟦4111111111111111⟧"},
    {u"card 4111 1111 1111 1111.", "card ⟦4111 1111 1111 1111⟧."},
    {u"4111-1111-1111-1111", "⟦4111-1111-1111-1111⟧"},
    {u"4111\u00a01111\u00a01111\u00a01111", "⟦4111\u00a01111\u00a01111\u00a01111⟧"},
    {u"Mastercard 5555 5555 5555 4444", "Mastercard ⟦5555 5555 5555 4444⟧"},
    {u"2223 0031 2200 3222", "⟦2223 0031 2200 3222⟧"},
    {u"Amex 3782 822463 10005", "Amex ⟦3782 822463 10005⟧"},
    {u"Мир 2200 0000 0000 0004", "Мир ⟦2200 0000 0000 0004⟧"},
    {u"Diners 3056 930902 5904", "Diners ⟦3056 930902 5904⟧"},
    {u"4111 1111 1111 1111/12", "⟦4111 1111 1111 1111⟧/12"},
    {u"4111 1111 1111 1112", "4111 1111 1111 1112"},  // check digit
    {u"**** **** **** 1111", "**** **** **** 1111"},
    {u"1234 5678 9012 3452", "1234 5678 9012 3452"},      // no issuer
    {u"+4111111111111111", "+4111111111111111"},          // a phone number's plus
    {u"RR4111111111111111SE", "RR4111111111111111SE"},    // inside a tracking number
    {u"41111111111111111111", "41111111111111111111"},    // 20 digits
    {u"411 111 111 111 111 1", "411 111 111 111 111 1"},  // no card's grouping
    {u"4111-1111 1111-1111", "4111-1111 1111-1111"},
    {u"https://x.example/4111111111111111", "https://x.example/4111111111111111"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(payment_card)

BOOST_AUTO_TEST_CASE(card_numbers_are_told_from_other_numbers) {
  for (const Case& c : kCases) BOOST_TEST(support::run(takt::checks::find_payment_cards, c.text).marked == c.marked);
}

BOOST_AUTO_TEST_CASE(the_fix_keeps_the_last_four_digits) {
  BOOST_TEST(support::run(takt::checks::find_payment_cards, u"my 4111 1111 1111 1234").fixed ==
             "my 4111 1111 1111 1234");
  BOOST_TEST(support::run(takt::checks::find_payment_cards, u"my 4111 1111 1111 1111!").fixed == "my •••• 1111!");
}

BOOST_AUTO_TEST_CASE(a_mail_of_digits_takes_linear_time) {
  const std::u16string digits(1'000'000, u'4');
  BOOST_TEST(support::run(takt::checks::find_payment_cards, digits).hits.empty());
}

BOOST_AUTO_TEST_SUITE_END()
