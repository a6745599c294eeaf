// Long strings are read outside the parser: the tree and the faults must be the parser's own.
#include "json/long_strings.hpp"

#include <boost/test/unit_test.hpp>
#include <random>
#include <string>

#include "json/value.hpp"

namespace {

const std::string kLong(100, 'x');

std::string text_of(const std::string& document, std::string_view name) {
  const auto value = takt::json::parse(document);
  BOOST_REQUIRE(value.ok());
  const auto* member = value->find(name);
  BOOST_REQUIRE(member != nullptr && member->string() != nullptr);
  return *member->string();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(long_strings)

BOOST_AUTO_TEST_CASE(names_and_values_are_put_back_in_their_places) {
  const std::string document =
      "{\"a\":\"short\",\"" + kLong + "\":\"b\",\"c\":\"" + kLong + "\\n\\\"é\\/\",\"d\":\"\"}";
  BOOST_TEST(takt::json::take_long_strings(document)->strings.size() == 2u);
  BOOST_TEST(text_of(document, "a") == "short");
  BOOST_TEST(text_of(document, kLong) == "b");
  BOOST_TEST(text_of(document, "c") == kLong + "\n\"é/");
  BOOST_TEST(text_of(document, "d").empty());
}

BOOST_AUTO_TEST_CASE(doubtful_strings_are_left_to_the_parser) {
  for (const std::string_view tail : {"\\u0041", "\\x", "\n", "\xff", "\xed\xa0\x80", "\\"}) {
    BOOST_TEST(!takt::json::take_long_strings("[\"" + kLong + std::string(tail) + "\"]"));
  }
  BOOST_TEST(!takt::json::take_long_strings("[\"" + kLong));
}

// A string that starts with a \u escape is never taken out: the same document with and without one.
BOOST_AUTO_TEST_CASE(any_content_reads_as_by_the_parser_alone) {
  const std::string_view pieces[] = {"\"",
                                     "\\\"",
                                     "\\n",
                                     "\\u00e9",
                                     "\\",
                                     "\n",
                                     "é",
                                     "ж",
                                     "👍",
                                     "\xff",
                                     ",",
                                     ":",
                                     "[",
                                     "]",
                                     "\"b\"",
                                     "{}",
                                     "\",\"",
                                     "word of some letters",
                                     "another word, and more of it"};
  std::mt19937 random(7);
  std::size_t accepted = 0;
  for (int round = 0; round < 50000; ++round) {
    std::string content;
    const std::size_t kinds = 2 + random() % std::size(pieces);
    for (std::size_t size = random() % 9; size > 0; --size)
      content += pieces[std::size(pieces) - 1 - random() % kinds % std::size(pieces)];
    content += kLong.substr(0, random() % 90);
    const auto whole = takt::json::parse("[\"" + content + "\"]");
    const auto barred = takt::json::parse("[\"\\u0041" + content + "\"]");
    BOOST_REQUIRE_MESSAGE(whole.ok() == barred.ok(), content);
    if (!whole.ok()) continue;
    ++accepted;
    const auto& list = *whole->array();
    const auto& other = *barred->array();
    BOOST_REQUIRE_EQUAL(list.size(), other.size());
    BOOST_REQUIRE_EQUAL('A' + *list[0].string(), *other[0].string());
    for (std::size_t i = 1; i < list.size(); ++i) {
      BOOST_REQUIRE_EQUAL(list[i].type_name(), other[i].type_name());
      if (list[i].string() != nullptr) BOOST_REQUIRE_EQUAL(*list[i].string(), *other[i].string());
    }
  }
  BOOST_TEST(accepted > 5000u);
}

BOOST_AUTO_TEST_SUITE_END()
