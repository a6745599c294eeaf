#include "checks/proof/capitalization.hpp"

#include <boost/test/unit_test.hpp>

#include "support/draft.hpp"
#include "support/rule_packs.hpp"

namespace {

std::size_t count(std::string_view text, std::string_view piece) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(piece, at)) != std::string_view::npos; at += piece.size()) ++found;
  return found;
}

std::size_t findings(std::u16string_view body) {
  takt::Engine engine = support::engine();
  const auto report = engine.check(support::draft_of(body));
  BOOST_REQUIRE(report.ok());
  return count(*report, "\"id\":\"proof.capitalization\"");
}

}  // namespace

// Single slips stand among the rules' examples; these are about whole mails.
BOOST_AUTO_TEST_SUITE(capitalization)

BOOST_AUTO_TEST_CASE(slips_are_reported_one_by_one_and_a_habit_once) {
  BOOST_TEST(findings(u"Hello Ann,\n\nThe lamp came. please check the order.\n\nThanks\nBo") == 1u);
  BOOST_TEST(findings(u"Hello Ann,\n\nThe lamp came. please check the order. could you do so?\n\nThanks\nBo") == 2u);
  BOOST_TEST(findings(u"hello ann,\n\nthe lamp came. please check it. could you do so? it is dark. so am i, "
                      u"really.\n\nThanks\nBo") == 1u);
}

BOOST_AUTO_TEST_CASE(a_block_goes_on_after_a_comma_and_a_chat_may_be_small) {
  BOOST_TEST(findings(u"Hello Ann,\n\nthe lamp came today.\n\nThanks\nBo") == 0u);
  BOOST_TEST(findings(u"yes, that is the lamp.\n\nno, the other one was blue.") == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
