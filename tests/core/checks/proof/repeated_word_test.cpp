#include "checks/proof/repeated_word.hpp"

#include <boost/test/unit_test.hpp>

#include "support/block.hpp"

namespace {

struct Case {
  std::u16string_view text;
  std::string_view marked, fixed;
};

constexpr Case kCases[] = {
    {u"in the the box", "in ⟦the the⟧ box", "in the box"},
    {u"The the box", "⟦The the⟧ box", "The box"},
    {u"стоит на на столе", "стоит ⟦на на⟧ столе", "стоит на столе"},
    {u"Ещё еще раз", "⟦Ещё еще⟧ раз", "Ещё раз"},
    {u"бұл бұл хат", "⟦бұл бұл⟧ хат", "бұл хат"},
    {u"det är är bra", "det ⟦är är⟧ bra", "det är bra"},
    {u"over the\nthe line", "over ⟦the\nthe⟧ line", "over the line"},
    {u"one, one", "one, one", "one, one"},
    {u"no. No way", "no. No way", "no. No way"},
    {u"Duran Duran", "Duran Duran", "Duran Duran"},
    {u"5 5", "5 5", "5 5"},
    {u"A1 A1", "A1 A1", "A1 A1"},
    {u"ha-ha ha", "ha-ha ha", "ha-ha ha"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(repeated_word)

BOOST_AUTO_TEST_CASE(a_doubled_word_is_found_and_the_second_one_deleted) {
  for (const Case& c : kCases) {
    const auto found = support::run(takt::checks::find_repeated_words, c.text);
    BOOST_TEST(found.marked == c.marked);
    BOOST_TEST(found.fixed == c.fixed);
  }
}

BOOST_AUTO_TEST_SUITE_END()
