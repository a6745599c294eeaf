#include "text/disguise.hpp"

#include <boost/test/unit_test.hpp>

#include "support/u16.hpp"

namespace {

struct Case {
  std::u16string_view written;
  std::u16string_view plain;  // all spellings, separated by a space; empty: an ordinary word
};

constexpr Case kCases[] = {
    // stretched
    {u"sooo", u"so soo"},
    {u"STUUUPID", u"stupid stuupid"},
    {u"тууупой", u"тупой туупой"},
    {u"good", u""},
    {u"ääälskar", u"älskar äälskar"},
    {u"қааайда", u"қайда қаайда"},
    // look-alike letters of the other script
    {u"cyкa", u"сука cyka"},  // Latin c, y, a
    {u"xyй", u"хуй"},
    {u"сайт", u""},
    {u"idiоt", u"idiot"},  // Cyrillic о
    // digits for letters
    {u"sh1t", u"shit"},
    {u"id1ot", u"idiot"},
    {u"6лин", u"блин"},
    {u"му3ло", u"музло"},
    // codes, models, measures
    {u"A55", u""},
    {u"iPhone15", u""},
    {u"b2b", u""},
    {u"4K", u""},
    {u"10kg", u""},
    {u"MP3", u""},
    {u"x86", u""},
    {u"2000x", u""},
};

std::u16string spellings_of(std::u16string_view written) {
  takt::text::WordTable words;
  const auto number = words.add(written);
  std::u16string out;
  for (const auto& spelling : takt::text::plain_spellings(words[number])) {
    if (!out.empty()) out += u' ';
    out += spelling;
  }
  return out;
}

}  // namespace

using support::show;

BOOST_AUTO_TEST_SUITE(disguise)

BOOST_AUTO_TEST_CASE(a_disguised_word_has_plain_spellings_and_an_ordinary_word_none) {
  for (const Case& c : kCases) {
    BOOST_TEST_CONTEXT(show(c.written)) BOOST_TEST(show(spellings_of(c.written)) == show(c.plain));
  }
}

BOOST_AUTO_TEST_CASE(a_code_of_many_units_has_none) {
  BOOST_TEST(show(spellings_of(std::u16string(200, u'a'))).empty());
}

BOOST_AUTO_TEST_SUITE_END()
