#include "text/fold.hpp"

#include <boost/test/unit_test.hpp>

#include "support/u16.hpp"

namespace {

struct Case {
  std::u16string_view text, folded;
};

constexpr Case kCases[] = {
    {u"Hello", u"hello"},
    {u"ПРИВЕТ", u"привет"},
    {u"Ещё", u"еще"},
    {u"ЁЛКА", u"елка"},
    {u"Сәлеметсіз", u"сәлеметсіз"},
    {u"ҚАЗАҚ", u"қазақ"},
    {u"ÅÄÖ", u"åäö"},
    {u"A\u030angstro\u0308m", u"ångström"},  // decomposed letters are composed
    {u"и\u0306", u"й"},
    {u"don\u2019t", u"don't"},
    {u"co\u00adoperate", u"cooperate"},  // soft hyphen
    {u"pass\u200bword", u"password"},    // zero-width space
    {u"\ufeffHi", u"hi"},
    {u"", u""},
    {u"№ 5", u"№ 5"},
    {u"😀A", u"😀a"},
    {u"\U00010400", u"\U00010428"},  // Deseret: case beyond the basic plane
};

}  // namespace

using support::show;

BOOST_AUTO_TEST_SUITE(fold)

BOOST_AUTO_TEST_CASE(words_are_compared_in_one_form) {
  for (const Case& c : kCases) BOOST_TEST(show(takt::text::fold(c.text)) == show(c.folded));
}

BOOST_AUTO_TEST_CASE(folding_twice_changes_nothing) {
  for (const Case& c : kCases) BOOST_TEST(show(takt::text::fold(takt::text::fold(c.text))) == show(c.folded));
}

BOOST_AUTO_TEST_CASE(an_unpaired_surrogate_is_kept) {
  const std::u16string text = {u'a', char16_t{0xd800}, u'B'};
  BOOST_TEST(takt::text::fold(text).size() == 3u);
}

BOOST_AUTO_TEST_SUITE_END()
