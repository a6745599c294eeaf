// A writer's own templates: what is sound is read, what is faulty is named with its line.
#include "suggest/template_files.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

namespace {

using takt::suggest::read_template_files;
using takt::suggest::TemplateFiles;

std::string document(std::string_view id, std::string_view text = "Hello {customer},") {
  return R"({"schema": "takt.template/1", "id": ")" + std::string(id) + R"(", "language": "en", "title": "T",
  "variants": [{"register": "friendly", "sections": [
    {"part": "greeting", "text": ")" +
         std::string(text) + R"("}]}]})";
}

TemplateFiles read(std::string text) {
  const takt::PackFile file{"own.file", std::move(text)};
  return read_template_files({&file, 1});
}

std::string ids(const TemplateFiles& files) {
  std::string out;
  for (const auto& source : files.templates) out += source.id + "/" + std::to_string(source.variants.size()) + " ";
  return out;
}

std::string faults(const TemplateFiles& files) {
  std::string out;
  for (const auto& fault : files.faults)
    out += std::to_string(fault.line) + " " + fault.error.pointer + " " + fault.error.reason + "; ";
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(template_files)

BOOST_AUTO_TEST_CASE(reads_one_document_a_list_and_a_wrapped_list) {
  BOOST_TEST(ids(read(document("agent/refund"))) == "agent/refund/1 ");
  const std::string list = "[" + document("agent/a") + ",\n" + document("customer/b") + "]";
  BOOST_TEST(ids(read(list)) == "agent/a/1 customer/b/1 ");
  BOOST_TEST(ids(read(R"({"schema": "takt.templates/1", "templates": )" + list + "}")) == "agent/a/1 customer/b/1 ");
}

BOOST_AUTO_TEST_CASE(names_the_line_of_a_fault_and_reads_the_rest) {
  const auto files = read("[" + document("agent/a") + ",\n" + document("agent/b", "Hello {customer") + ",\n" +
                          document("agent/c") + "]");
  BOOST_TEST(ids(files) == "agent/a/1 agent/c/1 ");
  BOOST_TEST(faults(files) == "6 /1/variants/0/sections/0/text column 7: this “{” is not closed; ");
  BOOST_TEST(faults(read("[" + document("agent/a") + ",\n" + document("agent/a") + "]")) ==
             "4 /1/id “agent/a” is taken already; ");
  BOOST_TEST(faults(read("{\"schema\": \"takt.template/1\",\n \"id\": }")).starts_with("0  no valid JSON: line 2"));
}

BOOST_AUTO_TEST_CASE(reads_tables) {
  const auto files = read(
      "id;title;language;register;subject;text\n"
      "agent/a;One;en;friendly;Hi {order};\"Hello {customer},\n\nthe first.\n\nBye\"\n"
      "agent/a;One;en;formal;;Good day\n"
      "agent/b;Two;de;friendly;;Hallo\n"
      "agent/c;Three;en;friendly;;\n"
      "agent/d;Four;en;friendly;;Hello {customer\n");
  BOOST_TEST(ids(files) == "agent/a/2 ");
  BOOST_TEST(files.templates[0].subject == "Hi {order}");
  BOOST_TEST(files.templates[0].variants[0].sections.size() == 3u);
  BOOST_TEST(files.faults.size() == 3u);
  BOOST_TEST(files.faults[0].line == 8u);
  BOOST_TEST(files.faults[1].error.reason == "the column “text” is empty");
  BOOST_TEST(files.faults[2].error.reason == "column 7: this “{” is not closed");
  BOOST_TEST(faults(read("title,text\nx,y\n")).starts_with("1  the heading lacks the column “id”"));
}

BOOST_AUTO_TEST_CASE(what_is_written_reads_as_the_same) {
  const auto first = read("[" + document("agent/a", "A \\\"quoted\\\" word, {customer}\\n2. line") + "]");
  BOOST_REQUIRE(first.templates.size() == 1u);
  const std::string json = takt::suggest::to_json(first.templates[0]);
  BOOST_TEST(takt::suggest::to_json(read(json).templates.at(0)) == json);
  const auto table = read(takt::suggest::to_csv(first.templates));
  BOOST_TEST(faults(table) == "");
  BOOST_TEST(takt::suggest::to_csv(table.templates) == takt::suggest::to_csv(first.templates));
}

BOOST_AUTO_TEST_SUITE_END()
