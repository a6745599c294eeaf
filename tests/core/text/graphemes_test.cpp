#include "text/graphemes.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(graphemes)

BOOST_AUTO_TEST_CASE(offsets_move_out_of_what_a_reader_sees_as_one_character) {
  takt::text::Graphemes graphemes;
  struct Case {
    std::u16string_view text;
    std::uint32_t offset, floor, ceil;
  };
  constexpr Case kCases[] = {
      {u"abc", 1, 1, 1},
      {u"привет", 3, 3, 3},
      {u"e\u0301x", 1, 0, 2},              // a combining mark
      {u"😀x", 1, 0, 2},                   // a surrogate pair
      {u"a👩‍👩‍👧b", 4, 1, 9},  // joined by ZWJ
      {u"👍🏽!", 2, 0, 4},                 // a skin tone
      {u"❤\ufe0f.", 1, 0, 2},              // a variation selector
      {u"a\r\nb", 2, 1, 3},
      {u"🇰🇿🇸🇪", 4, 4, 4},  // between two flags
      {u"🇰🇿🇸🇪", 6, 4, 8},
      {u"x", 1, 1, 1},
  };
  for (const Case& c : kCases) {
    BOOST_TEST(graphemes.floor(c.text, c.offset) == c.floor);
    BOOST_TEST(graphemes.ceil(c.text, c.offset) == c.ceil);
  }
}

BOOST_AUTO_TEST_SUITE_END()
