#include "report/lapses.hpp"

#include <boost/test/unit_test.hpp>

namespace {

using takt::mail::Role;
using takt::mail::Severity;
using takt::report::Finding;

Finding finding(std::string_view id, Severity severity, bool own = false) {
  Finding out;
  out.id = id;
  out.severity = severity;
  out.own_severity = own;
  return out;
}

/// The severities after softening, one letter each.
std::string softened(Role role, std::vector<Finding> findings) {
  takt::report::soften_lapses(role, findings);
  std::string out;
  for (const Finding& each : findings) out += "hws"[static_cast<std::size_t>(each.severity)];
  return out;
}

const Finding kMarks = finding("tone.exclamation", Severity::kWarn);
const Finding kCapitals = finding("tone.shouting", Severity::kWarn);
const Finding kFamiliar = finding("tone.familiar", Severity::kWarn);
const Finding kChat = finding("tone.slang", Severity::kWarn);
const Finding kCoarse = finding("tone.slang", Severity::kWarn, true);
const Finding kOutburst = finding("tone.shouting", Severity::kWarn, true);
const Finding kInsult = finding("tone.insult", Severity::kStop);
const Finding kOther = finding("structure.closing-missing", Severity::kWarn);

}  // namespace

BOOST_AUTO_TEST_SUITE(lapses)

BOOST_AUTO_TEST_CASE(a_customers_lone_lapse_is_a_hint) {
  BOOST_TEST(softened(Role::kCustomer, {kMarks}) == "h");
  BOOST_TEST(softened(Role::kCustomer, {kMarks, kCapitals, kFamiliar, kFamiliar, kFamiliar, kChat}) == "hhhhhh");
  BOOST_TEST(softened(Role::kCustomer, {kOther, kMarks}) == "wh");
}

BOOST_AUTO_TEST_CASE(an_agents_lapse_is_none) { BOOST_TEST(softened(Role::kAgent, {kMarks, kChat}) == "ww"); }

BOOST_AUTO_TEST_CASE(beside_hard_words_nothing_is_softened) {
  BOOST_TEST(softened(Role::kCustomer, {kMarks, kInsult}) == "ws");
  BOOST_TEST(softened(Role::kCustomer, {kFamiliar, kCoarse}) == "ww");
}

BOOST_AUTO_TEST_CASE(a_habit_is_no_lapse) {
  BOOST_TEST(softened(Role::kCustomer, {kMarks, kMarks, kMarks, kCapitals}) == "wwwh");
}

BOOST_AUTO_TEST_CASE(an_outburst_stays_one_and_leaves_the_rest_alone) {
  BOOST_TEST(softened(Role::kCustomer, {kOutburst, kMarks}) == "wh");
}

BOOST_AUTO_TEST_CASE(manners_are_for_letters) {
  using takt::mail::Correspondence;
  const auto left = [](Correspondence correspondence, bool agent = false) {
    std::vector<Finding> findings = {
        kMarks,    kChat,   kCoarse, kOutburst,
        kFamiliar, kInsult, kOther,  finding("tone.appreciation-missing", Severity::kHint)};
    takt::report::drop_manners(correspondence, agent, findings);
    std::string out;
    for (const Finding& each : findings) out.append(each.id.substr(each.id.find('.') + 1, 3)).push_back(' ');
    return out;
  };
  BOOST_TEST(left(Correspondence::kSure) == "exc sla sla sho fam ins clo app ");
  BOOST_TEST(left(Correspondence::kLikely) == "exc sla sla sho fam ins clo ");
  BOOST_TEST(left(Correspondence::kUnlikely) == "sla sho fam ins clo ");
  BOOST_TEST(left(Correspondence::kUnlikely, true) == "ins clo ");
}

BOOST_AUTO_TEST_SUITE_END()
