// What a message wants of its reader: questions, requested data, mood, refusal, names, case numbers.
#include "mail/thread_reading.hpp"

#include <boost/test/unit_test.hpp>

#include "support/reading.hpp"
#include "support/u16.hpp"

using support::show;
using takt::mail::Mood;
using takt::mail::QuestionKind;

namespace {

struct QuestionRow {
  std::u16string_view text, question;  // an empty question: none is read
  QuestionKind kind = QuestionKind::kYesNo;
};

const QuestionRow kQuestions[] = {
    {u"My lamp came. When will the other lamp be delivered?", u"When will the other lamp be delivered?",
     QuestionKind::kWhen},
    {u"I wonder whether the lamp is waterproof.", u"I wonder whether the lamp is waterproof."},
    {u"The lamp is broken. Please send me a new one.", u"Please send me a new one.", QuestionKind::kRequest},
    {u"How much does the repair cost?", u"How much does the repair cost?", QuestionKind::kHowMuch},
    {u"Why was my card charged?", u"Why was my card charged?", QuestionKind::kWhy},
    {u"Isn't that ridiculous?", u""},
    {u"This is the third time. Seriously?", u""},
    {u"Can you help me?", u""},
    {u"Did you know that our app saves you money?", u""},
    {u"Thank you, the lamp works now.", u""},
    {u"Лампа пришла. Когда доставят вторую лампу?", u"Когда доставят вторую лампу?", QuestionKind::kWhen},
    {u"Хотел бы узнать, есть ли инструкция на русском.", u"Хотел бы узнать, есть ли инструкция на русском."},
    {u"Лампа сломана. Прошу выслать новую лампу.", u"Прошу выслать новую лампу.", QuestionKind::kRequest},
    {u"Сколько можно ждать эту лампу?", u""},
    {u"Где находится ваш магазин?", u"Где находится ваш магазин?", QuestionKind::kWhere},
    {u"Шам келді. Екінші шам қашан жеткізіледі?", u"Екінші шам қашан жеткізіледі?", QuestionKind::kWhen},
    {u"Нұсқаулық қазақша бар ма екенін білгім келеді.", u"Нұсқаулық қазақша бар ма екенін білгім келеді."},
    {u"Шам сынған. Жаңа шамды жіберіңізші.", u"Жаңа шамды жіберіңізші.", QuestionKind::kRequest},
    {u"Қашанға дейін күтемін?", u""},
    {u"Lampan kom. När levereras den andra lampan?", u"När levereras den andra lampan?", QuestionKind::kWhen},
    {u"Jag undrar om lampan är vattentät.", u"Jag undrar om lampan är vattentät."},
    {u"Lampan är trasig. Vänligen skicka en ny lampa.", u"Vänligen skicka en ny lampa.", QuestionKind::kRequest},
    {u"Är det ett skämt?", u""},
};

struct MoodRow {
  std::u16string_view text;
  Mood mood;
};

const MoodRow kMoods[] = {
    {u"Where is my parcel?", Mood::kCalm},
    {u"I am worried about my parcel.", Mood::kWorried},
    {u"This is outrageous, I am furious.", Mood::kAngry},
    {u"You are idiots.", Mood::kAngry},
    {u"Где моя посылка?", Mood::kCalm},
    {u"Я очень переживаю за посылку.", Mood::kWorried},
    {u"Это возмутительно!", Mood::kAngry},
    {u"Сәлемдемем қайда?", Mood::kCalm},
    {u"Сәлемдеме үшін алаңдап отырмын.", Mood::kWorried},
    {u"Бұл масқара!", Mood::kAngry},
    {u"Var är mitt paket?", Mood::kCalm},
    {u"Jag är orolig för paketet.", Mood::kWorried},
    {u"Det är oacceptabelt, jag är rasande.", Mood::kAngry},
};

struct DataRow {
  std::u16string_view text, datum;
};

const DataRow kData[] = {
    {u"Please send us your order number.", u"order number"},
    {u"We have sent you a screenshot.", u""},
    {u"Please provide:\n- a photo of the lamp", u"photo"},
    {u"Пришлите, пожалуйста, скриншот.", u"скриншот"},
    {u"Скриншот мы получили.", u""},
    {u"Скриншотты жіберіңізші.", u"Скриншотты"},
    {u"Kan du skicka en skärmbild?", u"skärmbild"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(thread_reading)

BOOST_AUTO_TEST_CASE(questions) {
  support::ReadMails mails;
  for (const QuestionRow& row : kQuestions) {
    BOOST_TEST_CONTEXT(show(row.text)) {
      const auto read = mails.message(row.text);
      BOOST_TEST_REQUIRE(read.questions.size() == (row.question.empty() ? 0u : 1u));
      if (row.question.empty()) continue;
      BOOST_TEST(show(read.text_of(read.sentences[read.questions[0].sentence])) == show(row.question));
      BOOST_TEST((read.questions[0].kind == row.kind));
    }
  }
}

BOOST_AUTO_TEST_CASE(moods) {
  support::ReadMails mails;
  for (const MoodRow& row : kMoods) BOOST_TEST((mails.message(row.text).mood == row.mood), show(row.text));
}

BOOST_AUTO_TEST_CASE(requested_data) {
  support::ReadMails mails;
  for (const DataRow& row : kData) {
    BOOST_TEST_CONTEXT(show(row.text)) {
      const auto read = mails.message(row.text);
      BOOST_TEST_REQUIRE(read.data.size() == (row.datum.empty() ? 0u : 1u));
      if (!row.datum.empty())
        BOOST_TEST(show(read.text().substr(read.data[0].start, read.data[0].end - read.data[0].start)) ==
                   show(row.datum));
    }
  }
}

BOOST_AUTO_TEST_CASE(names_of_the_sender) {
  support::ReadMails mails;
  const auto read = mails.message(u"Hello,\nwhere is my parcel?\n\nKind regards,\nAnna Berg", u"A. Berg");
  BOOST_TEST_REQUIRE(read.names.size() == 2u);
  BOOST_TEST(show(read.names[0]) == "A. Berg");
  BOOST_TEST(show(read.names[1]) == "Anna Berg");
}

BOOST_AUTO_TEST_CASE(a_message_of_nothing_but_questions_is_read_in_part) {
  support::ReadMails mails;
  std::u16string text;
  for (int i = 0; i < 2000; ++i) text += u"When will the lamp be delivered? ";
  BOOST_TEST(mails.message(text).questions.size() == 12u);
}

BOOST_AUTO_TEST_SUITE_END()
