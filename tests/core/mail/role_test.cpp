// Who writes: the draft's own word, the thread, mailboxes and phrases, in four languages.
#include <boost/test/unit_test.hpp>

#include <string>

#include "support/rule_packs.hpp"

namespace {

struct Row {
  const char* draft;  // members of a draft
  const char* role;
};

constexpr const char* kAskedByAnna =
    R"("thread":[{"from":{"name":"Anna","address":"anna@example.com"},"text":"Where is my order?"}],"to":[{"name":"Anna","address":"anna@example.com"}],)";

const Row kRows[] = {
    // The draft says it.
    {R"("role":"agent","body":{"text":"Where is my order?"})", "agent"},
    {R"("role":"customer","body":{"text":"Thank you for contacting us about your order."})", "customer"},
    // Phrases alone.
    {R"("body":{"text":"Hello, I bought a lamp in your shop and my order has not arrived."})", "customer"},
    {R"("body":{"text":"Hello Anna, thank you for contacting us. Your order left our warehouse today."})", "agent"},
    {R"("body":{"text":"Здравствуйте, мой заказ не пришёл, хочу вернуть деньги."})", "customer"},
    {R"("body":{"text":"Здравствуйте, Анна! Спасибо за обращение. Ваш заказ отправлен."})", "agent"},
    {R"("body":{"text":"Сәлеметсіз бе, тапсырысым келмеді, ақшамды қайтарғым келеді."})", "customer"},
    {R"("body":{"text":"Сәлеметсіз бе! Хабарласқаныңызға рахмет. Тапсырысыңызды жібердік."})", "agent"},
    {R"("body":{"text":"Hej! Min order har inte kommit, jag vill ha pengarna tillbaka."})", "customer"},
    {R"("body":{"text":"Hej Anna! Tack för ditt mejl. Din order har skickats från vårt lager."})", "agent"},
    // Mailboxes of desks.
    {R"("to":[{"name":"","address":"support@shop.example.com"}],"body":{"text":"Hello."})", "customer"},
    {R"("author":{"name":"Eva","address":"kundtjanst@shop.example.com"},"body":{"text":"Hej."})", "agent"},
    // A first message is a customer's.
    {R"("thread":[],"body":{"text":"Hello."})", "customer"},
};

std::string role_of(const std::string& members) {
  takt::Engine engine = support::engine();
  const auto report = engine.check("{" + members + "}");
  if (!report) return "refused";
  const std::string& json = report.value();
  const std::string before = R"("role":{"value":")";
  const std::size_t start = json.find(before) + before.size();
  return json.substr(start, json.find('"', start) - start);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(role)

BOOST_AUTO_TEST_CASE(who_writes) {
  for (const Row& row : kRows) BOOST_TEST(role_of(row.draft) == row.role, row.draft << " is " << role_of(row.draft));
}

BOOST_AUTO_TEST_CASE(who_answers_what_another_began_is_an_agent) {
  BOOST_TEST(role_of(std::string(kAskedByAnna) + R"("body":{"text":"Hello Anna, it is on its way."})") == "agent");
}

BOOST_AUTO_TEST_CASE(who_answers_an_agent_is_a_customer) {
  BOOST_TEST(
      role_of(
          R"("author":{"name":"Anna","address":"anna@example.com"},"to":[{"name":"","address":"support@shop.example.com"}],
          "thread":[{"from":{"name":"Anna","address":"anna@example.com"},"text":"Where is it?"},
          {"from":{"name":"Eva","address":"support@shop.example.com"},"text":"Thank you for contacting us. Please send us your order number."}],
          "body":{"text":"Hello Eva, here it is: 4711."})") == "customer");
}

BOOST_AUTO_TEST_SUITE_END()
