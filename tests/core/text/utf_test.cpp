#include "text/utf.hpp"

#include <boost/test/unit_test.hpp>

#include "support/u16.hpp"

using support::show;

BOOST_AUTO_TEST_SUITE(utf)

BOOST_AUTO_TEST_CASE(texts_survive_the_way_there_and_back) {
  for (const std::u16string_view text : std::initializer_list<std::u16string_view>{
           u"", u"plain", u"å Ж қ ©®", u"😀 👩‍👩‍👧", u"a\r\nb\u2028c"}) {
    BOOST_TEST((takt::text::to_utf16(takt::text::to_utf8(text)) == text));
  }
}

BOOST_AUTO_TEST_CASE(malformed_bytes_become_replacement_characters) {
  struct Case {
    std::string_view utf8;
    std::u16string_view utf16;
  };
  constexpr Case kCases[] = {
      {"a\xff"
       "b",
       u"a\ufffd"
       u"b"},
      {"\xc3", u"\ufffd"},                      // cut short
      {"\xc0\xaf", u"\ufffd\ufffd"},            // overlong
      {"\xed\xa0\x80", u"\ufffd\ufffd\ufffd"},  // an encoded surrogate
      {"\xf0\x9f\x98", u"\ufffd"},              // one maximal part
  };
  for (const Case& c : kCases) {
    BOOST_TEST(show(takt::text::to_utf16(c.utf8)) == show(c.utf16));
    BOOST_TEST(!takt::text::is_valid_utf8(c.utf8));
  }
  BOOST_TEST(takt::text::is_valid_utf8("қазақша 😀"));
}

BOOST_AUTO_TEST_CASE(an_unpaired_surrogate_becomes_a_replacement_character) {
  const std::u16string lone = {char16_t{0xdc00}};
  BOOST_TEST(takt::text::to_utf8(lone) == "\xef\xbf\xbd");
}

BOOST_AUTO_TEST_SUITE_END()
