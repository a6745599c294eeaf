// Which questions a reply takes up: answered in the same or other words, put off openly, missed.
#include "mail/thread_answers.hpp"

#include <boost/test/unit_test.hpp>

#include "support/reading.hpp"
#include "support/u16.hpp"

using support::show;

namespace {

struct Row {
  std::u16string_view message, reply;
  const char* treatments;  // of each question: a answered, d deferred, m missed
};

constexpr std::u16string_view kTwo = u"When will the lamp be delivered? Can I change the invoice address?";

const Row kRows[] = {
    {kTwo, u"Hello,\nthe lamp will be delivered on Friday. The invoice now shows the new address.", "aa"},
    {kTwo, u"Hello,\nit comes on Friday. Yes, you can.", "aa"},
    {kTwo, u"Hello,\nthe lamp comes on Friday.", "am"},
    {kTwo, u"Hello,\nthank you for your question about the invoice address.", "mm"},
    {kTwo, u"Hello,\nI will check and write to you by Friday.", "dd"},
    {kTwo,
     u"Hello,\nthe lamp will be delivered on Friday. As for the address, I will ask a colleague and get back to you.",
     "ad"},
    {u"Is the lamp waterproof?", u"Hello,\nno drop of rain can harm this model.", "a"},
    {u"Is the lamp waterproof?", u"Hello,\nthank you for your message.", "m"},
    {u"Когда доставят лампу? Можно ли изменить адрес в счёте?", u"Здравствуйте!\nЛампу доставят в пятницу.", "am"},
    {u"Когда доставят лампу? Можно ли изменить адрес в счёте?",
     u"Здравствуйте!\nЛампу доставят в пятницу. Адрес в счёте изменили.", "aa"},
    {u"Шам қашан жеткізіледі? Шоттағы мекенжайды өзгертуге бола ма?", u"Сәлеметсіз бе!\nШам жұмада жеткізіледі.", "am"},
    {u"Шам қашан жеткізіледі? Шоттағы мекенжайды өзгертуге бола ма?",
     u"Сәлеметсіз бе!\nШам жұмада жеткізіледі. Шоттағы мекенжай өзгертілді.", "aa"},
    {u"När levereras lampan? Kan jag ändra adressen på fakturan?", u"Hej!\nLampan levereras på fredag.", "am"},
    {u"När levereras lampan? Kan jag ändra adressen på fakturan?",
     u"Hej!\nLampan levereras på fredag. Adressen på fakturan är ändrad.", "aa"},
};

std::string treatments(support::ReadMails& mails, const Row& row) {
  const auto reply = mails.sentences(row.reply);
  const auto asked = mails.message(row.message);
  std::string out;
  for (const auto treatment : takt::mail::compare(asked, reply)) {
    out += treatment == takt::mail::Treatment::kAnswered   ? 'a'
           : treatment == takt::mail::Treatment::kDeferred ? 'd'
                                                           : 'm';
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(thread_answers)

BOOST_AUTO_TEST_CASE(each_question_is_answered_put_off_or_missed) {
  support::ReadMails mails;
  for (const Row& row : kRows)
    BOOST_TEST(treatments(mails, row) == row.treatments, show(row.message) + show(row.reply));
}

BOOST_AUTO_TEST_SUITE_END()
