// Which regular expressions a pack may hold.
#include "rules/regex_lint.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace {

struct Line {
  std::u16string_view pattern;
  std::string_view reason;  // a part of it; empty: accepted
};

const Line kLines[] = {
    {u"x", ""},
    {u"(?i)password\\s{0,3}[:=]\\s{0,3}(\\S{4,40})", ""},
    {u"[a-z]+x", ""},
    {u"\\p{L}+x", ""},
    {u"[[a-z]&&[^x]]+x", ""},
    {u"\\Q(a+)+\\Ex", ""},
    {u"(?<=\\d)x(?!y)", ""},
    {u"(?:\\d{1,4}[ -]?){3,6}x", ""},
    {u"(?:abc)+x", ""},
    {u"(a+x)", ""},
    {u"\\(a+\\)+x", ""},
    {u"(?#a+*)x", ""},
    {u"(a+)+x", "an unbounded quantifier inside a repeated group"},
    {u"(a?)+x", "an unbounded quantifier over a group that holds a quantifier or alternatives"},
    {u"(a|ab)*x", "an unbounded quantifier over a group that holds a quantifier or alternatives"},
    {u"(?:(a{2,3}))+x", "an unbounded quantifier over a group that holds a quantifier or alternatives"},
    {u"(?:(?i)a|b){2,}x", "an unbounded quantifier over a group that holds a quantifier or alternatives"},
    {u"(?:\\w+ ){1,3}x", "an unbounded quantifier inside a repeated group"},
    {u"(?<name>[a-z]*-)*x", "an unbounded quantifier inside a repeated group"},
    {u".*x", "write .{0,60} for an unbounded dot"},
    {u".+?x", "write .{0,60} for an unbounded dot"},
    {u"(\\w{1,60}){1,60}x", "nested repetition of more than 1,000 steps"},
    {u"((\\w{1,12}){1,12}){1,12}x", "nested repetition of more than 1,000 steps"},
    {u"x*", "can match the empty text"},
    {u"(?:x|)", "can match the empty text"},
    {u"(x", "refused at character 2"},
    {u"x{2,1}", "refused at character"},
    {u"[x", "refused at character"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(regex_lint)

BOOST_AUTO_TEST_CASE(refuses_more_than_linear) {
  const std::vector<std::u16string> literals = {u"x"};
  for (const auto& [pattern, reason] : kLines) {
    BOOST_TEST_CONTEXT(std::string(pattern.begin(), pattern.end())) {
      const std::string found = takt::rules::lint_regex(pattern, literals);
      BOOST_TEST(found.empty() == reason.empty());
      BOOST_TEST(found.find(reason) != std::string::npos, "found: " << found);
    }
  }
}

BOOST_AUTO_TEST_CASE(needs_a_literal) {
  BOOST_TEST(takt::rules::lint_regex(u"x", {}) == "a regular expression needs at least one literal to look for first");
}

BOOST_AUTO_TEST_SUITE_END()
