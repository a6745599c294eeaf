// RFC 4180 as spreadsheets write it: separators, quotes, line breaks in fields, and faults with their lines.
#include "suggest/csv.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

namespace {

/// "line:field|field" for each record; a fault instead of the fields.
std::string records(std::string_view text) {
  std::string out;
  for (const auto& record : takt::suggest::read_csv(text)) {
    out += std::to_string(record.line) + ":";
    if (!record.fault.empty()) {
      out += "!";
    } else {
      for (const auto& field : record.fields) out += field + "|";
    }
    out += ";";
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(reads) {
  struct Row {
    std::string_view text, wanted;
  };
  for (const Row& row : {
           Row{"a,b\r\n1,2\r\n", "1:a|b|;2:1|2|;"},
           Row{"a,b\n1,2", "1:a|b|;2:1|2|;"},
           Row{"\xef\xbb\xbf"
               "a;b\n1,5;2\n",
               "1:a|b|;2:1,5|2|;"},
           Row{"a\tb\n\n1\t2\n", "1:a|b|;3:1|2|;"},
           Row{"a,b\n\"x, \"\"y\"\"\",\"two\r\nlines\"\nlast,\n", "1:a|b|;2:x, \"y\"|two\nlines|;4:last||;"},
           Row{"a,b\n\"x\"y,2\n3,4\n", "1:a|b|;2:!;3:3|4|;"},
           Row{"a,b\n\"never closed,2\n3,4\n", "1:a|b|;2:!;3:3|4|;"},
           Row{"", ""},
       }) {
    BOOST_TEST(records(row.text) == row.wanted, row.text << ": " << records(row.text));
  }
}

BOOST_AUTO_TEST_CASE(writes_what_it_reads) {
  const std::vector<std::string> fields = {"plain", "a \"quoted\" word", "two\nlines", "a, b; c", ""};
  const auto read = takt::suggest::read_csv("1,2,3,4,5\r\n" + takt::suggest::write_csv(fields));
  BOOST_REQUIRE(read.size() == 2u);
  BOOST_TEST(read[1].fields == fields, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
