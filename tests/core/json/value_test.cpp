// Reading JSON: what is accepted, and where a fault is said to be.
#include "json/value.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace {

using takt::json::parse;
using takt::json::Value;

struct Refused {
  std::string_view text, reason;  // the reason without its "no valid JSON: "
};

const Refused kRefused[] = {
    {"", "line 1, column 1: unexpected end of input; expected '[', '{', or a literal"},
    {"{", "line 1, column 2: unexpected end of input; expected string literal"},
    {"{\"a\":1,}", "line 1, column 8: unexpected '}'; expected string literal"},
    {"[1,2,\n3 4]", "line 2, column 3: unexpected number literal; expected ']'"},
    {"{\"å\":\"\xff\"}", "line 1, column 7: ill-formed UTF-8 byte"},
    {"nope", "line 1, column 2: invalid literal"},
    {"1e999", "line 1, column 5: number overflow parsing '1e999'"},
    {"[] x", "line 1, column 4: invalid literal; expected end of input"},
    {"\"\\ud800\"", "line 1, column 8: surrogate U+D800..U+DBFF must be followed by U+DC00..U+DFFF"},
    {"\"a\nb\"", "line 1, column 3: control character U+000A (LF) must be escaped to \\u000A or \\n"},
    {"\xEF\xBB\xBF[\n]]", "line 2, column 2: unexpected ']'; expected end of input"},
    {std::string_view("[1]\0x", 5), "line 1, column 4: a NUL byte"},
};

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

BOOST_AUTO_TEST_SUITE(json_value)

BOOST_AUTO_TEST_CASE(refuses_with_line_and_column) {
  for (const auto& [text, reason] : kRefused) {
    BOOST_TEST_CONTEXT(text) {
      const auto value = parse(text);
      BOOST_REQUIRE(!value.ok());
      BOOST_TEST(value.error().reason == "no valid JSON: " + std::string(reason));
      BOOST_TEST(value.error().pointer.empty());
    }
  }
}

BOOST_AUTO_TEST_CASE(reads_every_type) {
  const auto value =
      parse("\xEF\xBB\xBF {\"n\":null,\"b\":true,\"i\":-7,\"f\":2.5,\"s\":\"\\u00e5\\n😀\",\"a\":[1,[]],\"o\":{}}");
  BOOST_REQUIRE(value.ok());
  BOOST_TEST(value->find("n")->is_null());
  BOOST_TEST(*value->find("b")->boolean());
  BOOST_TEST(*value->find("i")->number() == -7.0);
  BOOST_TEST(*value->find("f")->number() == 2.5);
  BOOST_TEST(*value->find("s")->string() == "å\n😀");
  BOOST_TEST(value->find("a")->array()->size() == 2u);
  BOOST_TEST(value->find("a")->array()->at(1).type_name() == "array");
  BOOST_TEST(value->find("o")->type_name() == "object");
  BOOST_TEST(value->find("missing") == nullptr);
  BOOST_TEST(value->find("a")->find("x") == nullptr);
}

BOOST_AUTO_TEST_CASE(keeps_members_in_order_and_finds_the_last_of_a_name) {
  const auto value = parse(R"({"b":1,"a":2,"b":3})");
  BOOST_REQUIRE(value.ok());
  const auto& members = *value->object();
  BOOST_REQUIRE(members.size() == 3u);
  BOOST_TEST(members[0].first == "b");
  BOOST_TEST(members[1].first == "a");
  BOOST_TEST(*value->find("b")->number() == 3.0);
}

BOOST_AUTO_TEST_CASE(bounds_the_depth) {
  BOOST_TEST(parse(nested(64)).ok());
  const auto deeper = parse("\n" + nested(65));
  BOOST_REQUIRE(!deeper.ok());
  BOOST_TEST(deeper.error().reason == "no valid JSON: line 2, column 65: nested deeper than 64 levels");
  BOOST_TEST(parse("[\"" + std::string(100, '[') + "\\\"[[\"]").ok());  // brackets in a string are no depth
}

BOOST_AUTO_TEST_CASE(escapes_pointers) {
  BOOST_TEST(takt::json::pointer_to("/a", "b/c~d") == "/a/b~1c~0d");
  BOOST_TEST(takt::json::pointer_to("", std::size_t{12}) == "/12");
}

BOOST_AUTO_TEST_SUITE_END()
