// Suggestions and own templates on whole mails, with the project's own rules: what is filled and what stays open, what
// never goes in, which checks then speak, and what a mail becomes as a template.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>
#include <string>
#include <vector>

#include "json/value.hpp"
#include "support/rule_packs.hpp"

namespace {

using takt::json::Value;

std::string member(const Value& value, std::string_view name) {
  const Value* found = value.find(name);
  return found != nullptr && found->string() != nullptr ? *found->string() : std::string();
}

Value report(std::string_view draft) {
  auto engine = support::engine();
  const auto json = engine.check(draft);
  BOOST_REQUIRE_MESSAGE(json.ok(), (json ? "" : json.error().pointer + " " + json.error().reason));
  return *takt::json::parse(*json);
}

/// The first suggestion of an agent's empty reply to `asked`, in `language`.
Value reply_to(std::string_view asked, std::string_view language, std::string_view more = "") {
  const Value found =
      report(R"({"role": "agent", "language": ")" + std::string(language) +
             R"(", "author": {"name": "Karin Holm"}, "body": {"text": ""}, "subject": "",)" + std::string(more) +
             R"("thread": [{"from": {"name": "Anna Berg"}, "text": ")" + std::string(asked) + R"("}]})");
  return found.find("suggestions")->array()->at(0);
}

bool has(const Value& report, std::string_view id) {
  for (const Value& finding : *report.find("findings")->array()) {
    if (member(finding, "id") == id) return true;
  }
  return false;
}

std::string made_from(std::string_view draft) {
  auto engine = support::engine();
  const auto made = engine.make_template(draft);
  if (!made) return made.error().pointer + " " + made.error().reason;
  std::string out;
  const auto document = takt::json::parse(*made);
  for (const Value& section : *document->find("variants")->array()->at(0).find("sections")->array())
    out += member(section, "part") + ": " + member(section, "text") + "\n";
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(suggestions)

BOOST_AUTO_TEST_CASE(slots_are_filled_or_seen) {
  const Value first =
      reply_to("Hello,\\n\\nmy order number 77812 came broken, I paid €39 and want my money back.", "en");
  BOOST_TEST(member(first, "template") == "agent/refund");
  const std::string text = member(first, "text");
  for (const char* part : {"Hi Anna,", "€39", "77812", "Karin Holm"})
    BOOST_TEST(text.find(part) != std::string::npos, part << " in: " << text);
  bool open = false;
  for (const Value& slot : *first.find("slots")->array()) {
    if (*slot.find("filled")->boolean()) continue;
    open = true;
    BOOST_TEST(text.find("[" + member(slot, "label") + "]") != std::string::npos);
  }
  BOOST_TEST(open);
  BOOST_TEST(member(first, "subject") == "Your refund for order 77812");
  BOOST_TEST(first.find("sections")->array()->size() > 3u);
}

BOOST_AUTO_TEST_CASE(sums_are_whole_and_cards_never_go_in) {
  struct Row {
    const char *language, *asked, *wanted;
  };
  for (const Row& row : {
           Row{"ru", "Заказ № 77812 сломан, верните деньги: я заплатила 3 900 ₽.", "3 900 ₽"},
           Row{"kk", "Тапсырыс нөмірі 77812 сынған, ақшамды қайтарыңыз, 39 000 ₸ төледім.", "39 000 ₸"},
           Row{"en", "Order number 77812 is broken, I want a refund of $1,200.50 please.", "$1,200.50"},
       }) {
    const std::string text = member(reply_to(row.asked, row.language), "text");
    BOOST_TEST(text.find(row.wanted) != std::string::npos, row.wanted << " in: " << text);
  }
  const std::string text = member(
      reply_to(
          "I want a refund to my card 4111 1111 1111 1111, my order number is 4111 1111 1111 1111. Password: tiger77x",
          "en"),
      "text");
  BOOST_TEST(text.find("4111") == std::string::npos, text);
  BOOST_TEST(text.find("tiger") == std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(long_drafts_have_suggestions_only_where_they_ask) {
  const std::string body =
      R"("body": {"text": "Hello,\n\nthe kettle came broken in its box, the handle is off and the lid does not close, so I want my money back please."}})";
  BOOST_TEST(report(R"({"role": "customer", "language": "en", )" + body).find("suggestions")->array()->empty());
  const Value asked = report(R"({"role": "customer", "language": "en", "suggest": true, )" + body);
  BOOST_TEST(asked.find("suggestions")->array()->size() == 3u);
  BOOST_TEST(member(asked.find("scenario")->array()->at(0), "id") == "refund");
}

BOOST_AUTO_TEST_CASE(all_templates_follow_those_that_fit) {
  const auto suggestions = [&](const std::string& more) {
    const Value read = report(
        R"({"role": "agent", "language": "sv", "suggestAll": true, "thread": [{"text": "Jag vill ha pengarna tillbaka."}], )" +
        more + R"("body": {"text": ""}})");
    std::vector<std::string> names;
    for (const Value& one : *read.find("suggestions")->array())
      names.push_back(member(one, "template") + " " + member(one, "register"));
    return names;
  };
  const std::vector<std::string> names = suggestions("");
  BOOST_TEST(names.front() == "agent/refund friendly");
  BOOST_TEST(std::set<std::string>(names.begin(), names.end()).size() == names.size());
  std::vector<std::string> ids;
  for (const std::string& name : names) ids.push_back(name.substr(0, name.find(' ')));
  const std::set<std::string> templates(ids.begin(), ids.end());
  BOOST_TEST(templates.size() == 20u);
  BOOST_TEST(names.size() > templates.size());
  BOOST_TEST(std::is_sorted(ids.begin() + 3, ids.end()));
}

BOOST_AUTO_TEST_CASE(an_inserted_template_is_known_again) {
  const std::string used =
      R"("template": {"id": "agent/hold", "language": "en", "reviewed": "2026-08-01", "inserted": "Hi {customer},\n\nThank you for your question about [product name]. I am checking it with our warehouse and will write to you by [the date].\n\nBest wishes,\nKarin"}, "now": "2026-11-22T10:00:00Z", )";
  const auto sent = [&](const std::string& body) {
    return report(R"({"role": "agent", "language": "en", )" + used + R"("body": {"text": ")" + body + R"("}})");
  };
  const Value same = sent(
      "Hi Anna,\\n\\nThank you for your question about the AeroPress. I am checking it with our warehouse and will "
      "write to "
      "you by Friday.\\n\\nBest wishes,\\nKarin");
  BOOST_TEST(has(same, "structure.template-unpersonalised"));
  BOOST_TEST(has(same, "structure.template-stale"));
  const Value own = sent(
      "Hi Anna,\\n\\nThank you for your question about the AeroPress. The photo of the seal helped me a lot. I am "
      "checking it "
      "with our warehouse and will write to you by Friday.\\n\\nBest wishes,\\nKarin");
  BOOST_TEST(!has(own, "structure.template-unpersonalised"));
}

BOOST_AUTO_TEST_CASE(a_mail_becomes_a_template) {
  BOOST_TEST(made_from(R"({"role": "agent", "language": "en", "author": {"name": "Karin Holm"},
      "thread": [{"from": {"name": "Anna Berg"}, "text": "Where is order number 77812?"}],
      "body": {"text": "Hello Anna,\n\nOrder number 77812 left on 2026-11-20, and €39 went back to you. [next step, please]\n\nBest wishes,\nKarin Holm"}})") ==
             "greeting: Hello {customer},\n"
             "explanation: Order number {order} left on {date}, and {amount} went back to you. {detail}\n"
             "closing: Best wishes,\n{author}\n");
  BOOST_TEST(made_from(R"({"role": "agent", "body": {"text": "  "}})") ==
             "/body/text says nothing that a template could keep");
}

BOOST_AUTO_TEST_SUITE_END()
