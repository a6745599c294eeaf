// What counts as a paragraph: blank lines, lines of one sentence, lines that a program wrapped, lists.
#include "checks/structure/prose.hpp"

#include <boost/test/unit_test.hpp>

#include "support/rule_packs.hpp"

namespace {

/// Whether a customer's mail with this body (JSON escapes as they stand) has a paragraph that is too long.
bool has_long_paragraph(const std::string& body) {
  auto engine = support::engine();
  const auto report = engine.check(R"({"language":"en","role":"customer","body":{"text":"Hello,\n\n)" + body +
                                   R"(\n\nRegards,\nBo"}})");
  return report && report->find("\"structure.paragraph-long\"") != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(prose)

BOOST_AUTO_TEST_CASE(four_sentences_in_a_paragraph) {
  struct Case {
    const char* body;
    bool found;
  };
  constexpr Case kCases[] = {
      {"It came. It is blue. I like it. It is dark.", true},
      {"It came. It is blue. I like it.", false},
      {"It came. It is blue. I like it. It is dark", true},  // the last one needs no full stop
      {R"(It came. It is blue.\n\nI like it. It is dark.)", false},
      {R"(It came.\nIt is blue.\nI like it.\nIt is dark.)", false},  // each in a line of its own
      {R"(The lamp came on Monday. It is blue and I like it very\nmuch. It is dark. What now?)", true},  // wrapped
      {R"(- It came.\n- It is blue.\n- I like it.\n- It is dark.)", false},
      {R"(1. It came. It is blue. I like it. It is dark.)", false},
  };
  for (const Case& test : kCases) {
    BOOST_TEST_CONTEXT(test.body) { BOOST_TEST(has_long_paragraph(test.body) == test.found); }
  }
}

BOOST_AUTO_TEST_SUITE_END()
