#include "checks/tone/exclamation.hpp"

#include <boost/test/unit_test.hpp>

#include "support/block.hpp"

namespace {

struct Case {
  std::u16string_view text;
  std::string_view marked, fixed;
};

constexpr Case kCases[] = {
    {u"Help!!", "Help⟦!!⟧", "Help!"},
    {u"Why??? Now", "Why⟦???⟧ Now", "Why? Now"},
    {u"What?!", "What⟦?!⟧", "What?"},
    {u"So.....", "So⟦.....⟧", "So…"},
    {u"Thanks! Bye!", "Thanks! Bye!", "Thanks! Bye!"},
    {u"Hm... well", "Hm... well", "Hm... well"},
    {u"Really? Yes!", "Really? Yes!", "Really? Yes!"},
    {u"see https://x.example/?a!!b now", "see https://x.example/?a!!b now", "see https://x.example/?a!!b now"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(exclamation)

BOOST_AUTO_TEST_CASE(runs_of_marks_are_found_and_one_mark_kept) {
  for (const Case& c : kCases) {
    const auto found = support::run(takt::checks::find_exclamation_runs, c.text);
    BOOST_TEST(found.marked == c.marked);
    BOOST_TEST(found.fixed == c.fixed);
  }
}

BOOST_AUTO_TEST_CASE(dots_are_a_hint_and_an_outburst_is_never_softened) {
  using takt::mail::Severity;
  const auto severity = [](std::u16string_view text) {
    return support::run(takt::checks::find_exclamation_runs, text).hits.at(0).severity;
  };
  BOOST_TEST((severity(u"So.....") == Severity::kHint));
  BOOST_TEST(!severity(u"Help!!").has_value());
  BOOST_TEST((severity(u"Why?????") == Severity::kWarn));
}

BOOST_AUTO_TEST_SUITE_END()
