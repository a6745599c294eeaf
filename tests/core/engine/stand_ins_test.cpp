// Stand-ins for private values, over the project's own rules: the last fix of a finding.
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "json/value.hpp"
#include "support/rule_packs.hpp"

namespace {

// Published test numbers.
const std::string kVisa = "4111 1111 1111 1111", kVisaSolid = "4111111111111111", kMaster = "5555 5555 5555 4444";

struct Report {
  std::string json;
  std::vector<std::string> stand_ins;  ///< in the findings' order; "" where a finding has none
};

Report report_of(const std::string& language, const std::string& body, const std::string& more = "") {
  static takt::Engine engine = support::engine();
  Report out;
  out.json = engine
                 .check(R"({"schema":"takt.draft/1","role":"customer","language":")" + language +
                        R"(","body":{"text":")" + body + R"("})" + more + "}")
                 .value();
  const auto parsed = takt::json::parse(out.json);
  for (const auto& finding : *parsed.value().find("findings")->array()) {
    if (!finding.find("id")->string()->starts_with("privacy.")) continue;
    const auto& fixes = *finding.find("fixes")->array();
    out.stand_ins.emplace_back();
    if (fixes.empty()) continue;
    const auto& edit = fixes.back().find("edits")->array()->front();
    const std::string text(*edit.find("text")->string());
    if (text.starts_with("[")) out.stand_ins.back() = text;
  }
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(stand_ins)

BOOST_AUTO_TEST_CASE(one_value_has_one_number_however_it_is_grouped) {
  const auto report =
      report_of("en", "My card is " + kVisa + ", the other " + kMaster + ". It is " + kVisaSolid + " again.");
  BOOST_TEST(report.stand_ins == (Texts{"[card 1]", "[card 2]", "[card 1]"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(words_are_the_drafts) {
  BOOST_TEST(report_of("ru", "Моя карта " + kVisa + ".").stand_ins == Texts{"[карта 1]"},
             boost::test_tools::per_element());
  BOOST_TEST(report_of("kk", "Картам " + kVisa + ".").stand_ins == Texts{"[карта 1]"},
             boost::test_tools::per_element());
  BOOST_TEST(report_of("sv", "Mitt kort är " + kVisa + ".").stand_ins == Texts{"[kort 1]"},
             boost::test_tools::per_element());
  // The words of the interface are another matter.
  const auto report = report_of("sv", "Mitt kort är " + kVisa + ".", R"(,"uiLanguage":"en")");
  BOOST_TEST(report.stand_ins == Texts{"[kort 1]"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_number_in_use_is_not_given_again) {
  BOOST_TEST(report_of("en", "Not [card 1] but my card " + kVisa + ".").stand_ins == Texts{"[card 2]"},
             boost::test_tools::per_element());
  BOOST_TEST(report_of("en", "My card is " + kVisa + ", not [card 2].").stand_ins == Texts{"[card 1]"},
             boost::test_tools::per_element());
  BOOST_TEST(
      report_of("en", "My card is " + kVisa + ".", R"(,"subject":"About [card 1]")").stand_ins == Texts{"[card 2]"},
      boost::test_tools::per_element());
  BOOST_TEST(report_of("en", "Not [card x] nor [card 12: my card is " + kVisa + ".").stand_ins == Texts{"[card 1]"},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(passwords_that_differ_in_case_or_marks_are_two) {
  const auto report =
      report_of("en", "My old password was Kettle-77. My new password is kettle-77. My wifi password is Kettle-77.");
  BOOST_TEST(report.stand_ins == (Texts{"[password 1]", "[password 2]", "[password 1]"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_stand_in_is_no_finding) {
  for (const auto& [language, text] : std::vector<std::pair<std::string, std::string>>{
           {"en", "My card [card 1] and my password [password 1] are refused."},
           {"ru", "Моя карта [карта 1] и пароль [пароль 1] не подходят."},
           {"kk", "Картам [карта 1] мен құпиясөзім [құпиясөз 1] өтпейді."},
           {"sv", "Mitt kort [kort 1] och lösenord [lösenord 1] nekas."}}) {
    const auto report = report_of(language, text);
    BOOST_TEST(report.json.find("privacy.") == std::string::npos, language);
    BOOST_TEST(report.json.find("structure.placeholder-unfilled") == std::string::npos, language);
  }
}

BOOST_AUTO_TEST_CASE(the_report_holds_no_value) {
  for (const std::string& value : {kVisa, std::string("Kettle-77")}) {
    const auto report = report_of("en", "My card is " + kVisa + " and my password is Kettle-77.");
    BOOST_TEST(report.stand_ins.size() == 2U);
    BOOST_TEST(report.json.find(value) == std::string::npos);
  }
}

BOOST_AUTO_TEST_SUITE_END()
