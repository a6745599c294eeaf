// The parts of letters in the four languages, with the project's own rules: first lines that greet and that do not,
// last lines that close, sign and do not.
#include "mail/parts.hpp"

#include <boost/test/unit_test.hpp>

#include "engine/reader.hpp"
#include "support/rule_packs.hpp"
#include "support/u16.hpp"

namespace {

using takt::mail::Range;

/// Reads bodies with the project's rules.
class Letters {
 public:
  takt::mail::Parts read(std::u16string_view body, std::uint8_t language) {
    if (auto pack = takt::rules::Pack::load(support::compiled_rules()); pack && rules_.packs().empty())
      rules_.add(std::move(*pack));
    return takt::engine::Reader(cache_, rules_).read(body, {language}).parts;
  }

 private:
  takt::engine::RuleSet rules_;
  takt::engine::Analyser analyser_{rules_};
  takt::engine::BlockCache cache_{analyser_};
};

Letters& letters() {
  static Letters letters;
  return letters;
}

std::string part(std::u16string_view body, const std::optional<Range>& range) {
  return range ? support::show(body.substr(range->start, range->end - range->start)) : "(none)";
}

/// `text` is what stands between a plain greeting and a plain closing of the language.
struct Language {
  std::uint8_t number;
  std::u16string_view greeting, text, closing;
};
constexpr Language kLanguages[] = {
    {0, u"Hello,", u"The blue jacket from order 4711 arrived with a torn sleeve. Could you exchange it?",
     u"Kind regards"},
    {1, u"Здравствуйте!", u"Синяя куртка из заказа 4711 пришла с порванным рукавом. Можно её обменять?",
     u"С уважением"},
    {2, u"Сәлеметсіз бе!", u"4711 тапсырысындағы көк күртенің жеңі жыртық болып келді. Айырбастауға бола ма?",
     u"Құрметпен"},
    {3, u"Hej!", u"Den blå jackan i order 4711 kom med en trasig ärm. Kan jag få byta den?", u"Vänliga hälsningar"},
};

struct Greeting {
  int language;
  std::u16string_view line;
  std::u16string_view name;  ///< in it; empty: none
};

constexpr Greeting kGreetings[] = {
    {0, u"John,", u"John"},
    {0, u"Sally -", u"Sally"},
    {0, u"Kim:", u"Kim"},
    {0, u"Jill", u"Jill"},
    {0, u"Hi Anna,", u"Anna"},
    {0, u"Dear Mr Berg,", u"Mr Berg"},
    {0, u"Dear Mrs. Jones:", u"Mrs. Jones"},
    {0, u"Hello, Anna!", u"Anna"},
    {0, u"Hi all,", u""},
    {0, u"Hello,", u""},
    {0, u"Good morning", u""},
    {0, u"Dear Sir or Madam,", u""},
    {0, u"Hi there!", u""},
    {0, u"Dear Dr Anna Berg,", u"Dr Anna Berg"},
    {0, u"Bob and Sue,", u"Bob and Sue"},
    {0, u"Dear team,", u""},
    {0, u"HELLO ANNA", u"ANNA"},
    {0, u"To whom it may concern", u""},
    {1, u"Анна,", u"Анна"},
    {1, u"Здравствуйте, Анна Сергеевна!", u"Анна Сергеевна"},
    {1, u"Анна, здравствуйте!", u"Анна"},
    {1, u"Добрый день", u""},
    {1, u"Уважаемый Иван Петрович!", u"Иван Петрович"},
    {1, u"Катя, привет!", u"Катя"},
    {1, u"Коллеги,", u""},
    {1, u"Доброе утро, Ольга.", u"Ольга"},
    {1, u"Иван -", u"Иван"},
    {1, u"Уважаемая служба поддержки!", u""},
    {1, u"Привет, Саш!", u"Саш"},
    {1, u"Доброго времени суток!", u""},
    {1, u"Екатерина!", u"Екатерина"},
    {1, u"Приветствую, Дмитрий!", u"Дмитрий"},
    {2, u"Айгүл,", u"Айгүл"},
    {2, u"Сәлеметсіз бе, Айгүл!", u"Айгүл"},
    {2, u"Құрметті Асқар мырза!", u"Асқар мырза"},
    {2, u"Қайырлы күн!", u""},
    {2, u"Айгүл апай, сәлеметсіз бе!", u"Айгүл апай"},
    {2, u"Сәлем, Ержан!", u"Ержан"},
    {2, u"Құрметті әріптестер!", u""},
    {2, u"Армысыз, Нұрлан!", u"Нұрлан"},
    {2, u"Қайырлы таң, Динара ханым!", u"Динара ханым"},
    {2, u"Ерлан:", u"Ерлан"},
    {2, u"Ассалаумағалейкум!", u""},
    {2, u"Саламатсыз ба", u""},
    {3, u"Anna,", u"Anna"},
    {3, u"Hej Anna!", u"Anna"},
    {3, u"Hej Anna", u"Anna"},
    {3, u"Hejsan!", u""},
    {3, u"God morgon, Lars!", u"Lars"},
    {3, u"Bästa kundtjänst,", u""},
    {3, u"Bäste herr Holm,", u"herr Holm"},
    {3, u"Hej alla,", u""},
    {3, u"Tjena Kalle!", u"Kalle"},
    {3, u"Lars:", u"Lars"},
    {3, u"Hallå!", u""},
    {3, u"Kära Kerstin,", u"Kerstin"},
    {3, u"God dag", u""},
};

// First lines that greet and go on.
constexpr Greeting kSameLine[] = {
    {0, u"Sally - here is the file you asked for.", u"Sally"},
    {0, u"Hi Anna, the jacket is torn and I want to exchange it.", u"Anna"},
    {0, u"John, I still have not received the blue jacket.", u"John"},
    {1, u"Здравствуйте! Куртка пришла с порванным рукавом, помогите.", u""},
    {1, u"Анна, куртка пришла с порванным рукавом, помогите.", u"Анна"},
    {2, u"Айгүл, күртенің жеңі жыртық болып келді, көмектесіңізші.", u"Айгүл"},
    {2, u"Сәлеметсіз бе! Күртенің жеңі жыртық болып келді, көмектесіңізші.", u""},
    {3, u"Anna, jackan kom med en trasig ärm och jag vill byta den.", u"Anna"},
    {3, u"Hej! Jackan kom med en trasig ärm och jag vill byta den.", u""},
};

// First lines that do not greet.
constexpr Greeting kNoGreetings[] = {
    {0, u"John called me about the jacket yesterday.", u""},
    {0, u"Anna, Igor and I ordered two jackets.", u""},
    {0, u"Order 4711", u""},
    {0, u"Yesterday, I received the jacket.", u""},
    {0, u"12 Main Street", u""},
    {0, u"- Jacket", u""},
    {0, u"Will you exchange it?", u""},
    {0, u"However, the sleeve is torn.", u""},
    {1, u"Анна звонила мне вчера насчёт куртки.", u""},
    {1, u"Вчера, как вы просили, я проверил заказ.", u""},
    {1, u"Заказ 4711", u""},
    {1, u"Помогите, пожалуйста, с заказом.", u""},
    {1, u"- Куртка", u""},
    {1, u"Анна, Игорь и я заказали две куртки.", u""},
    {2, u"Айгүл маған кеше қоңырау шалды.", u""},
    {2, u"Тапсырыс 4711", u""},
    {2, u"Кеше күрте келді.", u""},
    {2, u"- Күрте", u""},
    {3, u"Anna ringde mig om jackan igår.", u""},
    {3, u"Order 4711", u""},
    {3, u"Igår, efter lunch, kom jackan.", u""},
    {3, u"- Jacka", u""},
    {3, u"Lars, Eva och jag beställde två jackor.", u""},
};

struct Ending {
  int language;
  std::u16string_view lines;
  std::u16string_view closing;  ///< begins with it; empty: none
  std::u16string_view name;
  std::u16string_view footer = {};
};

constexpr Ending kEndings[] = {
    {0, u"Kind regards,\nAnna Berg", u"Kind regards", u"Anna Berg"},
    {0, u"Thanks,\nAnna", u"Thanks", u"Anna"},
    {0, u"Thanks, Anna", u"Thanks", u"Anna"},
    {0, u"Thanks", u"Thanks", u""},
    {0, u"Vince", u"", u"Vince"},
    {0, u"--Sally", u"", u"Sally"},
    {0, u"- Brenda", u"", u"Brenda"},
    {0, u"mb", u"", u"mb"},
    {0, u"Best,\nJeff", u"Best", u"Jeff"},
    {0, u"Have a nice day!\nAnna", u"Have a nice day", u"Anna"},
    {0, u"Regards,\nA. Berg", u"Regards", u"A. Berg"},
    {0, u"Cheers\nDr. Anna Berg (Support)", u"Cheers", u"Dr. Anna Berg"},
    {0, u"Thanks,\nPatti x39106", u"Thanks", u"Patti"},
    {0, u"-- \nAnna Berg\nSupport\n+44 20 7946 0000", u"", u"Anna Berg"},
    {0, u"Thanks,\nAnna\n\nSent from my iPhone", u"Thanks", u"Anna", u"Sent from my iPhone"},
    {0, u"Anna Berg\nCustomer Care\nanna@example.com", u"", u"Anna Berg"},
    {0, u"Kind regards\n\nAnna\n\nGet Outlook for iOS", u"Kind regards", u"Anna", u"Get Outlook for iOS"},
    {0, u"mb\n\nMaria Berg\nCustomer Care\n+44 20 7946 0000", u"", u"mb"},
    {0, u"Thanks,\nAnna\n\n - contract.pdf\n - price list.xlsx", u"Thanks", u"Anna"},
    {0, u"Anna\n\n<<contract.pdf>>", u"", u"Anna"},
    {0,
     u"Cheers\nAnna\n\nP.S. I have looked through the help pages twice and found nothing on exchanging a jacket that "
     u"came as part of a set, nor on who pays for sending the torn one back to you from abroad.",
     u"Cheers", u"Anna"},
    {0, u"Thanks - Anna", u"Thanks", u"Anna"},
    {0, u"Thanks\n\nAnna Berg\n\nDisclaimer: opinions in this mail are my own.", u"Thanks", u"Anna Berg",
     u"Disclaimer: opinions in this mail are my own."},
    {1, u"С уважением,\nАнна Петрова", u"С уважением", u"Анна Петрова"},
    {1, u"Спасибо!", u"Спасибо", u""},
    {1, u"Спасибо, Анна", u"Спасибо", u"Анна"},
    {1, u"С уважением, Анна", u"С уважением", u"Анна"},
    {1, u"Анна", u"", u"Анна"},
    {1, u"Хорошего дня!\nИван", u"Хорошего дня", u"Иван"},
    {1, u"С благодарностью\nИванова Е. С.", u"С благодарностью", u"Иванова Е. С"},
    {1, u"Екатерина Сергеевна", u"", u"Екатерина Сергеевна"},
    {1, u"-- \nАнна Петрова\nОтдел заботы", u"", u"Анна Петрова"},
    {1, u"С уважением,\nАнна\n\nОтправлено с iPhone", u"С уважением", u"Анна", u"Отправлено с iPhone"},
    {1, u"Всего доброго,\nИван Петров\n+7 495 000-00-00", u"Всего доброго", u"Иван Петров"},
    {1, u"Анна\nтел. +7 495 000-00-00", u"", u"Анна"},
    {1, u"Спасибо.\nОтправлено из мобильной Почты Mail", u"Спасибо", u"", u"Отправлено из мобильной Почты Mail"},
    {1, u"Анна\n\n - договор.pdf", u"", u"Анна"},
    {1, u"Спасибо!\n\nИван Петров\n\nОтказ от ответственности: письмо выражает личное мнение автора.", u"Спасибо",
     u"Иван Петров", u"Отказ от ответственности: письмо выражает личное мнение автора."},
    {2, u"Асқар\n\n - келісімшарт.pdf", u"", u"Асқар"},
    {2, u"Рахмет!\n\nАсқар Омаров\n\nЖауапкершіліктен бас тарту: хат автордың жеке пікірі ғана.", u"Рахмет",
     u"Асқар Омаров", u"Жауапкершіліктен бас тарту: хат автордың жеке пікірі ғана."},
    {3, u"Lars\n\n - kontrakt.pdf", u"", u"Lars"},
    {3, u"Tack!\n\nLars Holm\n\nAnsvarsfriskrivning: åsikterna i mejlet är mina egna.", u"Tack", u"Lars Holm",
     u"Ansvarsfriskrivning: åsikterna i mejlet är mina egna."},
    {2, u"Құрметпен,\nАйгүл Серікова", u"Құрметпен", u"Айгүл Серікова"},
    {2, u"Рахмет!", u"Рахмет", u""},
    {2, u"Құрметпен, Асқар", u"Құрметпен", u"Асқар"},
    {2, u"Асқар", u"", u"Асқар"},
    {2, u"Алдын ала рахмет,\nДинара", u"Алдын ала рахмет", u"Динара"},
    {2, u"Ізгі ниетпен\nЕржан Омаров", u"Ізгі ниетпен", u"Ержан Омаров"},
    {2, u"Сау болыңыз!\nМадина", u"Сау болыңыз", u"Мадина"},
    {2, u"-- \nАсқар Омаров\nҚолдау қызметі", u"", u"Асқар Омаров"},
    {2, u"Құрметпен,\nАсқар\n\niPhone-нан жіберілді", u"Құрметпен", u"Асқар", u"iPhone-нан жіберілді"},
    {2, u"Төлегенов Асқар Серікұлы", u"", u"Төлегенов Асқар Серікұлы"},
    {3, u"Vänliga hälsningar,\nAnna Berg", u"Vänliga hälsningar", u"Anna Berg"},
    {3, u"Tack!", u"Tack", u""},
    {3, u"Mvh Anna", u"Mvh", u"Anna"},
    {3, u"MVH\nLars", u"MVH", u"Lars"},
    {3, u"Tack, Anna", u"Tack", u"Anna"},
    {3, u"Lars", u"", u"Lars"},
    {3, u"Ha en fin dag!\nKerstin", u"Ha en fin dag", u"Kerstin"},
    {3, u"/Anna", u"", u"Anna"},
    {3, u"Med vänlig hälsning\nÅsa Öberg\nKundtjänst", u"Med vänlig hälsning", u"Åsa Öberg"},
    {3, u"-- \nLars Holm\nKundtjänst", u"", u"Lars Holm"},
    {3, u"Mvh\nLars\n\nSkickat från min iPhone", u"Mvh", u"Lars", u"Skickat från min iPhone"},
    {3, u"Hälsningar\nLasse", u"Hälsningar", u"Lasse"},
};

// Last paragraphs that neither close nor sign.
constexpr Ending kNoEndings[] = {
    {0, u"The jacket is for Anna.", u"", u""},
    {0, u"- Jacket\n- Trousers", u"", u""},
    {0, u"12 Main Street\nLondon", u"", u""},
    {0, u"Order 4711", u"", u""},
    {0, u"What does Anna say?", u"", u""},
    {0, u"The colours are:\nRed\nBlue", u"", u""},
    {0, u"No, thanks. The other colour will do.", u"", u""},
    {0, u"STATUS REPORT\n020 7946 0000", u"", u""},
    {1, u"Куртка для Анны.", u"", u""},
    {1, u"- Куртка\n- Брюки", u"", u""},
    {1, u"ул. Ленина, 5\nМосква", u"", u""},
    {1, u"Заказ 4711", u"", u""},
    {1, u"Что скажет Анна?", u"", u""},
    {2, u"Күрте Айгүлге арналған.", u"", u""},
    {2, u"- Күрте\n- Шалбар", u"", u""},
    {2, u"Абай көшесі, 5\nАлматы", u"", u""},
    {2, u"Тапсырыс 4711", u"", u""},
    {3, u"Jackan är till Anna.", u"", u""},
    {3, u"- Jacka\n- Byxor", u"", u""},
    {3, u"Storgatan 5\nStockholm", u"", u""},
    {3, u"Order 4711", u"", u""},
};

const Language& language_of(int number) { return kLanguages[number]; }

std::u16string letter(std::u16string_view greeting, std::u16string_view text, std::u16string_view ending) {
  return std::u16string(greeting).append(u"\n\n").append(text).append(u"\n\n").append(ending);
}

}  // namespace

using support::show;

BOOST_AUTO_TEST_SUITE(parts)

BOOST_AUTO_TEST_CASE(first_lines_that_greet) {
  for (const Greeting& c : kGreetings) {
    const Language& language = language_of(c.language);
    const std::u16string body = letter(c.line, language.text, language.closing);
    const auto found = letters().read(body, language.number);
    BOOST_TEST(part(body, found.greeting) == show(c.line), show(c.line));
    BOOST_TEST(part(body, found.greeting_name) == (c.name.empty() ? "(none)" : show(c.name)), show(c.line));
  }
}

BOOST_AUTO_TEST_CASE(greetings_with_text_in_their_line) {
  for (const Greeting& c : kSameLine) {
    const Language& language = language_of(c.language);
    const std::u16string body = letter(c.line, language.text, language.closing);
    const auto found = letters().read(body, language.number);
    BOOST_REQUIRE_MESSAGE(found.greeting.has_value(), show(c.line));
    BOOST_TEST(found.greeting->end < c.line.size(), show(c.line));
    BOOST_TEST(found.body->start < c.line.size(), show(c.line));
  }
}

BOOST_AUTO_TEST_CASE(first_lines_that_do_not_greet) {
  for (const Greeting& c : kNoGreetings) {
    const Language& language = language_of(c.language);
    const std::u16string body = letter(c.line, language.text, language.closing);
    BOOST_TEST(part(body, letters().read(body, language.number).greeting) == "(none)", show(c.line));
  }
}

BOOST_AUTO_TEST_CASE(endings) {
  for (const Ending& c : kEndings) {
    const Language& language = language_of(c.language);
    const std::u16string body = letter(language.greeting, language.text, c.lines);
    const auto found = letters().read(body, language.number);
    const std::string closing = part(body, found.closing);
    if (c.closing.empty())
      BOOST_TEST(closing == "(none)", show(c.lines));
    else
      BOOST_TEST(closing.starts_with(show(c.closing)), show(c.lines) << " closes with " << closing);
    BOOST_TEST(part(body, found.name) == (c.name.empty() ? "(none)" : show(c.name)), show(c.lines));
    BOOST_TEST(part(body, found.footer) == (c.footer.empty() ? "(none)" : show(c.footer)), show(c.lines));
    BOOST_REQUIRE(found.body.has_value());
    BOOST_TEST(part(body, found.body) == show(language.text), show(c.lines));
  }
}

BOOST_AUTO_TEST_CASE(last_lines_that_neither_close_nor_sign) {
  for (const Ending& c : kNoEndings) {
    const Language& language = language_of(c.language);
    const std::u16string body = letter(language.greeting, language.text, c.lines);
    const auto found = letters().read(body, language.number);
    BOOST_TEST(part(body, found.closing) == "(none)", show(c.lines));
    BOOST_TEST(part(body, found.name) == "(none)", show(c.lines));
  }
}

BOOST_AUTO_TEST_CASE(the_request_is_found_in_every_language) {
  for (const Language& language : kLanguages) {
    const std::u16string body = letter(language.greeting, language.text, language.closing);
    const auto found = letters().read(body, language.number);
    BOOST_TEST(part(body, found.request).ends_with("?"));
  }
}

BOOST_AUTO_TEST_SUITE_END()
