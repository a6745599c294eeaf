#include "checks/tone/shouting.hpp"

#include <boost/test/unit_test.hpp>

#include "support/block.hpp"

namespace {

struct Case {
  std::u16string_view text;
  std::string_view marked, fixed;
};

const support::WordLists kLists{
    {u"nasa", u"html", u"оао", u"ikea"}, {u"not", u"now", u"не"}, {u"marla", u"singer", u"cflags"}};

constexpr Case kCases[] = {
    {u"I want MY MONEY BACK today", "I want ⟦MY MONEY BACK⟧ today", "I want my money back today"},
    {u"Send it IMMEDIATELY please", "Send it ⟦IMMEDIATELY⟧ please", "Send it immediately please"},
    {u"It does NOT work", "It does ⟦NOT⟧ work", "It does not work"},
    {u"ВЕРНИТЕ ДЕНЬГИ!", "⟦ВЕРНИТЕ ДЕНЬГИ⟧!", "Верните деньги!"},
    {u"МЕН НАНЫМАЙМЫН", "⟦МЕН НАНЫМАЙМЫН⟧", "Мен нанымаймын"},
    {u"SVARA MIG NU", "⟦SVARA MIG NU⟧", "Svara mig nu"},
    {u"WHERE IS MY NASA MUG", "⟦WHERE IS MY NASA MUG⟧", "Where is my NASA mug"},
    {u"The NASA page", "The NASA page", "The NASA page"},
    {u"order ABX-1234-QQ and B2B", "order ABX-1234-QQ and B2B", "order ABX-1234-QQ and B2B"},
    {u"the HDMX cable", "the HDMX cable", "the HDMX cable"},
    {u"STEP ONE:\nopen the lid", "STEP ONE:\nopen the lid", "STEP ONE:\nopen the lid"},
    {u"RETURNS\nWe take goods back.", "RETURNS\nWe take goods back.", "RETURNS\nWe take goods back."},
    {u"I am A. B. Smith", "I am A. B. Smith", "I am A. B. Smith"},
    {u"Plan A or B", "Plan A or B", "Plan A or B"},
    {u"asked MARLA SINGER about it", "asked MARLA SINGER about it", "asked MARLA SINGER about it"},
    {u"set PATH_PREFIX=SOURCE there", "set PATH_PREFIX=SOURCE there", "set PATH_PREFIX=SOURCE there"},
    {u"a TV or PC", "a TV or PC", "a TV or PC"},
    {u"the error “ACCESS DENIED” again", "the error “ACCESS DENIED” again", "the error “ACCESS DENIED” again"},
    {u"PAP/CHAP, AT&T, Mail::DEBUG and SOURCE(1)", "PAP/CHAP, AT&T, Mail::DEBUG and SOURCE(1)",
     "PAP/CHAP, AT&T, Mail::DEBUG and SOURCE(1)"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(shouting)

BOOST_AUTO_TEST_CASE(capitals_for_stress_are_told_from_names_and_codes) {
  for (const Case& c : kCases) {
    const auto found = support::run(takt::checks::find_shouting, c.text, kLists);
    BOOST_TEST(found.marked == c.marked);
    BOOST_TEST(found.fixed == c.fixed);
  }
}

BOOST_AUTO_TEST_CASE(one_stressed_word_is_a_hint_and_a_sentence_in_capitals_never_softened) {
  using takt::mail::Severity;
  const auto severity = [](std::u16string_view text) {
    return support::run(takt::checks::find_shouting, text, kLists).hits.at(0).severity;
  };
  BOOST_TEST((severity(u"Please do NOT open it.") == Severity::kHint));
  BOOST_TEST(!severity(u"I want it NOW!").has_value());
  BOOST_TEST(!severity(u"Please SEND IT BACK today.").has_value());
  BOOST_TEST((severity(u"WHERE IS MY ORDER?") == Severity::kWarn));
}

BOOST_AUTO_TEST_SUITE_END()
