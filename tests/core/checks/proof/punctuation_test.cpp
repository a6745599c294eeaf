#include "checks/proof/punctuation.hpp"

#include <boost/test/unit_test.hpp>

#include "support/block.hpp"

namespace {

struct Case {
  std::u16string_view text;
  std::string_view marked, fixed;
};

// The ends of paragraphs need the letter's parts: they are tested with the rules' examples.
constexpr Case kCases[] = {
    {u"one,, two", "one⟦,,⟧ two", "one, two"},
    {u"The end.. Next", "The end⟦..⟧ Next", "The end. Next"},
    {u"well.. so what", "well.. so what", "well.. so what"},
    {u"wait... what", "wait... what", "wait... what"},
    {u"from 1..5 in ../a", "from 1..5 in ../a", "from 1..5 in ../a"},
    {u"a (b c", "a ⟦(⟧b c", "a (b c"},
    {u"some words) c", "some words⟦)⟧ c", "some words) c"},
    {u"взял «Зарю и ушёл", "взял ⟦«⟧Зарю и ушёл", "взял «Зарю и ушёл"},
    {u"a (b) «c»", "a (b) «c»", "a (b) «c»"},
    {u"a) one b) two 3) three", "a) one b) two 3) three", "a) one b) two 3) three"},
    {u"fine :) and (so on", "fine :) and (so on", "fine :) and (so on"},
    {u"thanks )", "thanks )", "thanks )"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(punctuation)

BOOST_AUTO_TEST_CASE(doubled_marks_and_lonely_brackets_are_found) {
  for (const Case& c : kCases) {
    const auto found = support::run(takt::checks::find_punctuation, c.text);
    BOOST_TEST(found.marked == c.marked);
    BOOST_TEST(found.fixed == c.fixed);
  }
}

BOOST_AUTO_TEST_SUITE_END()
