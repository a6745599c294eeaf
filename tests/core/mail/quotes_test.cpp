// Quoted and forwarded mail of the usual mail programs, and sentences that only look like it. Each case is a body whose
// writer's own text must be exactly what stands before the bar.
#include <boost/test/unit_test.hpp>

#include "mail/blocks.hpp"
#include "support/lists.hpp"
#include "support/u16.hpp"

namespace {

/// The writer's own blocks, joined by "|".
std::u16string own(std::u16string_view body) {
  std::vector<takt::mail::Block> blocks;
  takt::mail::split_blocks(body, support::quote_words(), blocks);
  std::u16string out;
  for (const auto& block : blocks) {
    if (block.kind == takt::mail::BlockKind::kQuote) continue;
    if (!out.empty()) out += u'|';
    out += body.substr(block.start, block.end - block.start);
  }
  return out;
}

// Each stands below "Own." and above "Old." and quotes all from itself on.
constexpr std::u16string_view kStarts[] = {
    // Gmail
    u"On Thu, Nov 12, 2026 at 10:05 AM Anna Berg <anna@example.com> wrote:",
    u"On Thu, Nov 12, 2026 at 10:05 AM Anna Berg <anna@example.com>\nwrote:",
    u"On Thu, Nov 12, 2026 at 10:05 AM Anna Berg via Helpdesk\n<anna.berg.support@example.com> wrote:",
    u"чт, 12 нояб. 2026 г. в 10:05, Анна Берг <anna@example.com>:",
    u"чт, 12 нояб. 2026 г. в 10:05, Анна Берг <\nanna@example.com>:",
    u"Den tors 12 nov. 2026 kl 10:05 skrev Anna Berg <anna@example.com>:",
    u"2026 ж. 12 қар., бс 10:05 Анна Берг <anna@example.com> жазды:",
    u"бс, 2026 ж. 12 қар. 10:05, Анна <anna@example.com> жазған:",
    u"---------- Forwarded message ---------\nFrom: Anna <anna@example.com>",
    u"---------- Пересылаемое сообщение ---------\nОт: Анна <anna@example.com>",
    u"---------- Vidarebefordrat meddelande ---------",
    // Yandex, Mail.ru
    u"12.11.2026, 10:05, \"Анна Берг\" <anna@example.com>:",
    u"12.11.2026, 10:05, Анна Берг (anna@example.com):",
    u"Четверг, 12 ноября 2026, 10:05 +03:00 от Анна Берг <anna@example.com>:",
    u"-------- Пересылаемое сообщение --------\n12.11.2026, 10:05, \"X\" <x@example.com>:",
    u"От кого: Анна Берг <anna@example.com>\nКому: help@example.com\nДата: четверг, 12 ноября 2026, 10:05 "
    u"+03:00\nТема: Заказ",
    // Outlook
    u"From: Anna Berg <anna@example.com>\nSent: Thursday, November 12, 2026 10:05 AM\nTo: Support\nSubject: Order",
    u"________________________________\nFrom: Anna Berg\nSent: Thursday, 12 November 2026 10:05\nTo: Support",
    u"От: Анна Берг\nОтправлено: 12 ноября 2026 г. 10:05\nКому: Поддержка\nТема: Заказ",
    u"Från: Anna Berg\nSkickat: den 12 november 2026 10:05\nTill: Support\nÄmne: Order",
    u"Кімнен: Анна Берг\nЖіберілді: 2026 ж. 12 қараша 10:05\nКімге: Қолдау\nТақырыбы: Тапсырыс",
    u"*From:* Anna Berg <anna@example.com>\n*Sent:* Thursday, November 12, 2026 10:05 AM",
    u"-----Original Message-----\nFrom: Anna",
    u"-----Исходное сообщение-----\nОт: Анна",
    u"-----Ursprungligt meddelande-----\nFrån: Anna",
    u"-----Бастапқы хабарлама-----\nКімнен: Анна",
    // Apple Mail
    u"On 12 Nov 2026, at 10:05, Anna Berg <anna@example.com> wrote:",
    u"12 нояб. 2026 г., в 10:05, Анна Берг <anna@example.com> написал(а):",
    u"12 nov. 2026 kl. 10:05 skrev Anna Berg <anna@example.com>:",
    u"Begin forwarded message:\n\nFrom: Anna",
    u"Начало переадресованного сообщения:",
    u"Vidarebefordrat brev:",
    // Thunderbird, Roundcube, The Bat, Horde, AOL, Proton
    u"On 11/12/2026 10:05 AM, Anna Berg wrote:",
    u"On 2026-11-12 10:05, Anna Berg wrote:",
    u"12.11.2026 10:05, Анна Берг пишет:",
    u"Den 2026-11-12 kl. 10:05, skrev Anna Berg:",
    u"12.11.2026 10:05, Анна Берг жазды:",
    u"Пользователь Анна Берг написал 12.11.2026 10:05:",
    u"Анна Берг писал(а) 2026-11-12 10:05:",
    u"Quoting Anna Berg <anna@example.com>:",
    u"In a message dated 11/12/2026 10:05:33 AM Eastern Standard Time, anna@example.com writes:",
    u"------- Original Message -------\nOn Thursday, November 12th, 2026 at 10:05, Anna <anna@example.com> wrote:",
};

// Bodies that are wholly the writer's own.
constexpr std::u16string_view kOwn[] = {
    u"On Monday he wrote: the parcel is lost. What now?",
    u"On Monday he wrote:\nthe parcel is lost.\n\nWhat now?",
    u"On 12 November he wrote:\nthe parcel is lost.\n\nWhat now?",
    u"Your agent wrote:\n\nplease wait.\n\nI waited.",
    u"On 12 November 2026 you wrote:\nplease wait.\n\nI waited.",
    u"Please write by 12.11.2026 10:00 to anna@example.com with:\n- the number\n- the date",
    u"12 ноября вы написали:\nподождите.\n\nЯ ждал.",
    u"Оператор написал:\nждите ответа.",
    u"Den 12 november skrev ni:\nvänta.\n\nJag väntade.",
    u"Қолдау қызметі жазды:\nкүтіңіз.",
    u"From: Stockholm\nTo: Malmö\n\nHow much is a ticket?",
    u"Кому: ООО «Ромашка»\nОт кого: Иванова И. И.\n\nПретензия",
    u"От кого: Иванова И. И.\nКому: ООО «Ромашка»\n\nПретензия",
    u"Subject: refund\nDate: 12.11.2026\n\nHello",
    u"----- Details -----\nOrder 4711",
    u"-----\nLine",
    u"Till: salu\nPris: 300 kr",
    u"Contact:\nanna@example.com",
    u"Anna Berg <anna@example.com> 12.11.2026 10:05 PM asked for an answer. These are open:\n\nthe number, the date",
};

}  // namespace

using support::show;

BOOST_AUTO_TEST_SUITE(quotes)

BOOST_AUTO_TEST_CASE(mail_programs_lines_begin_quoted_mail) {
  for (const auto start : kStarts) {
    const std::u16string body = u"Own.\n\n" + std::u16string(start) + u"\n\nOld.\n\nOlder.";
    BOOST_TEST(show(own(body)) == "Own.", show(start));
  }
}

BOOST_AUTO_TEST_CASE(below_marked_lines_the_writer_goes_on) {
  for (const auto start : kStarts) {
    if (start.find(u'-') == 0 || start.find(u'_') == 0 || start.find(u"message:") != std::u16string_view::npos ||
        start.back() != u':' || start.find(u"сообщения:") != std::u16string_view::npos ||
        start.find(u"brev:") != std::u16string_view::npos)
      continue;
    const std::u16string body = u"Own.\n\n" + std::u16string(start) + u"\n> Old.\n> Older.\n\nAnswer.";
    BOOST_TEST(show(own(body)) == "Own.|Answer.", show(start));
  }
}

BOOST_AUTO_TEST_CASE(sentences_that_tell_of_a_mail_quote_nothing) {
  for (const auto body : kOwn) {
    std::u16string text = own(body), whole(body);
    std::erase(text, u'|');
    std::erase(whole, u'\n');
    std::erase(text, u'\n');
    BOOST_TEST(show(text) == show(whole));
  }
}

BOOST_AUTO_TEST_CASE(hostile_bodies_stay_linear) {
  std::u16string body;
  for (int i = 0; i < 20000; ++i) body += u"On 12.11.2026 10:05, From: a@b wrote\n";
  own(body);
  own(std::u16string(300000, u':'));
  own(std::u16string(300000, u'-') + u":");
  BOOST_TEST(!own(body).empty());
}

BOOST_AUTO_TEST_SUITE_END()
