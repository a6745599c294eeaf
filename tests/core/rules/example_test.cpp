// The marks ⟦ ⟧ of examples, counted in UTF-16 units of the text without them.
#include "rules/example.hpp"

#include <boost/test/unit_test.hpp>

namespace {

using takt::rules::Span;
using takt::rules::split_marks;

}  // namespace

BOOST_AUTO_TEST_SUITE(example)

BOOST_AUTO_TEST_CASE(takes_marks_out) {
  const auto none = split_marks("plain");
  BOOST_REQUIRE(none.ok());
  BOOST_TEST(none->text == "plain");
  BOOST_TEST(none->spans.empty());
  const auto two = split_marks("😀 ⟦идиот⟧, ⟦ö⟧");
  BOOST_REQUIRE(two.ok());
  BOOST_TEST(two->text == "😀 идиот, ö");
  BOOST_REQUIRE(two->spans.size() == 2u);
  BOOST_CHECK((two->spans[0] == Span{3, 8}));
  BOOST_CHECK((two->spans[1] == Span{10, 11}));
}

BOOST_AUTO_TEST_CASE(refuses_marks_without_partner) {
  for (const char* text : {"⟦a", "a⟧", "⟦a⟦b⟧⟧", "⟧a⟦", "⟦⟧"}) {
    BOOST_TEST_CONTEXT(text) { BOOST_TEST(!split_marks(text).ok()); }
  }
}

BOOST_AUTO_TEST_SUITE_END()
