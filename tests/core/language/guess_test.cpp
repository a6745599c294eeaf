// The language of whole drafts and of their paragraphs, with the project's own rules and statistics.
#include <boost/test/unit_test.hpp>

#include "json/value.hpp"
#include "support/draft.hpp"
#include "support/rule_packs.hpp"
#include "support/u16.hpp"

namespace {

struct Line {
  const char16_t* text;
  const char* tag;
};

// clang-format off
const Line kPhrases[] = {
    {u"Hello", "en"}, {u"Thanks", "en"}, {u"Yes", "en"}, {u"Best regards", "en"},
    {u"Hej!", "sv"}, {u"Tack", "sv"}, {u"Ja", "sv"}, {u"Nej", "sv"}, {u"Med vänlig hälsning", "sv"},
    {u"Здравствуйте", "ru"}, {u"Спасибо", "ru"}, {u"Нет", "ru"}, {u"С уважением", "ru"},
    {u"Да", "ru"}, {u"Да.", "ru"}, {u"Ладно", "ru"}, {u"Ты", "ru"}, {u"А когда?", "ru"},
    {u"Иә", "kk"}, {u"Ия", "kk"}, {u"Мен де", "kk"}, {u"Ол да", "kk"}, {u"Бүгін де келмеді", "kk"},
    {u"Сәлем", "kk"}, {u"Рахмет!", "kk"}, {u"Жоқ", "kk"}, {u"Құрметпен", "kk"},
};

const Line kSentences[] = {
    {u"Where is my parcel? It should have been here on Monday.", "en"},
    {u"Var är mitt paket? Det skulle ha kommit i måndags.", "sv"},
    {u"Где моя посылка? Она должна была прийти в понедельник.", "ru"},
    {u"Менің сәлемдемем қайда? Ол дүйсенбіде келуі керек еді.", "kk"},
    // without the letters that no neighbour has
    {u"jag ar valdigt besviken pa er service", "sv"},
    {u"Jag vill ha en ny dator", "sv"},
    {u"Менин тапсырысым кашан келеди?", "kk"},
    {u"Калай, казир жок", "kk"},
    // in capitals
    {u"WHERE IS MY PARCEL", "en"},
    {u"VARFÖR SVARAR NI INTE", "sv"},
    {u"ПОЧЕМУ ВЫ НЕ ОТВЕЧАЕТЕ", "ru"},
    {u"ЖАҢА ТАПСЫРЫС ҚАШАН КЕЛЕДІ", "kk"},
    // with names, addresses and numbers of elsewhere
    {u"Ms Abdrakhmanova from Shymkent ordered it, see order 1234567.", "en"},
    {u"Jag heter Nurlan Ospanov och bor i Almaty, ordern är 1234567.", "sv"},
    {u"Меня зовут Айгүл Оспанова, заказ в магазине IKEA на https://example.com/en/help", "ru"},
    {u"Менің атым Иван Петров, тапсырысты https://example.com/ru/help арқылы жасадым.", "kk"},
};

// Neighbour languages, other scripts, code.
const Line kOthers[] = {
    {u"Hvor er pakken min? Den skulle ha kommet hit på mandag, og ingen svarer når jeg ringer.", "und"},
    {u"Hvor er min pakke? Den skulle være kommet i mandags, og jeg har ikke hørt noget fra jer.", "und"},
    {u"Guten Tag, ich habe eine Frage zu meiner Bestellung.", "und"},
    {u"Bonjour, je voudrais annuler ma commande", "und"},
    {u"Missä pakettini on? Sen piti tulla jo maanantaina.", "und"},
    {u"Доброго дня, коли буде доставлено моє замовлення?", "und"},
    {u"Здравейте, кога ще бъде доставена моята поръчка?", "und"},
    {u"Миний захиалга хэзээ ирэх вэ? Баярлалаа.", "und"},
    {u"Πού είναι το δέμα μου;", "und"},
    {u"我的包裹在哪里", "und"},
    {u"https://example.com/where/is/my/parcel", "und"},
    {u"for (int i = 0; i < n; ++i) { foo_bar(i); }", "und"},
    {u"user_name = get_user(id)", "und"},
    {u"1234567", "und"},
    {u"qwrtzx", "und"},
    {u"", "und"},
};
// clang-format on

takt::json::Value report_on(const std::string& draft) {
  takt::Engine engine = support::engine();
  return takt::json::parse(engine.check(draft).value()).value();
}

std::string draft(std::u16string_view body, const std::string& members = "") {
  std::string text = support::draft_of(body);
  text = text.substr(text.find("\"body\""));  // without its subject, which is English
  return "{" + members + text;
}

std::string text_at(const takt::json::Value& value, std::string_view name) { return *value.find(name)->string(); }

std::string tag_of(const takt::json::Value& report) { return text_at(*report.find("language"), "tag"); }

bool finds(const takt::json::Value& report, std::string_view check) {
  const auto& findings = *report.find("findings")->array();
  return std::any_of(findings.begin(), findings.end(), [&](const auto& each) { return text_at(each, "id") == check; });
}

void expect(const Line& line) {
  BOOST_TEST_CONTEXT(takt::text::to_utf8(line.text)) { BOOST_TEST(tag_of(report_on(draft(line.text))) == line.tag); }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(language_guess)

BOOST_AUTO_TEST_CASE(short_phrases_alone) {
  for (const Line& line : kPhrases) expect(line);
}

BOOST_AUTO_TEST_CASE(sentences) {
  for (const Line& line : kSentences) expect(line);
}

BOOST_AUTO_TEST_CASE(what_is_in_none_of_the_languages) {
  for (const Line& line : kOthers) expect(line);
}

BOOST_AUTO_TEST_CASE(a_draft_without_evidence_goes_to_the_interface_language) {
  BOOST_TEST(tag_of(report_on(draft(u"1234567", R"("uiLanguage":"sv",)"))) == "sv");
  BOOST_TEST(tag_of(report_on(draft(u"ok", R"("uiLanguage":"en",)"))) == "en");
  BOOST_TEST(tag_of(report_on(draft(u"ok", R"("uiLanguage":"sv",)"))) == "sv");
  BOOST_TEST(tag_of(report_on(draft(u"Где моя посылка?", R"("uiLanguage":"sv",)"))) == "ru");
}

BOOST_AUTO_TEST_CASE(a_language_that_the_writer_does_not_use_is_a_neighbour) {
  const auto read = [](std::u16string_view body, const std::string& languages) {
    return report_on(draft(body, R"("settings":{"languages":[)" + languages + "]},"));
  };
  for (const Line& line : kSentences) {
    BOOST_TEST_CONTEXT(takt::text::to_utf8(line.text)) {
      const std::string own = '"' + std::string(line.tag) + '"';
      BOOST_TEST(tag_of(read(line.text, "")) == line.tag);
      BOOST_TEST(tag_of(read(line.text, own)) == line.tag);
      BOOST_TEST(tag_of(read(line.text, own == R"("en")" ? R"("sv","ru")" : R"("en")")) == "und");
    }
  }
  // What fits two of ours goes to the one that is used, and paragraphs are read likewise.
  BOOST_TEST(tag_of(read(u"Да", R"("kk")")) != "ru");
  const std::u16string mixed =
      u"I have been waiting for my parcel for three weeks.\n\nДурак, ты идиот и ничего не умеешь делать";
  BOOST_TEST(finds(read(mixed, ""), "tone.insult"));
  BOOST_TEST(!finds(read(mixed, R"("en")"), "tone.insult"));
  BOOST_TEST(finds(read(u"Моя карта 4111 1111 1111 1111", R"("en")"), "privacy.payment-card"));
}

BOOST_AUTO_TEST_CASE(nothing_is_missing_from_a_mail_in_another_language) {
  const auto missing = [](const takt::json::Value& report) {
    const auto& findings = *report.find("findings")->array();
    return std::count_if(findings.begin(), findings.end(),
                         [](const auto& each) { return text_at(each, "id").ends_with("-missing"); });
  };
  BOOST_TEST(
      missing(report_on(
          draft(u"mein Telefon, das ich letzte Woche bei Ihnen gekauft habe, geht nicht an. Was soll ich tun?"))) == 0);
  BOOST_TEST(missing(report_on(draft(u"мой телефон, который я купил у вас, не включается. Что мне делать?",
                                     R"("settings":{"languages":["en"]},)"))) == 0);
  BOOST_TEST(missing(report_on(draft(u"мой телефон, который я купил у вас, не включается. Что мне делать?"))) > 0);
}

BOOST_AUTO_TEST_CASE(every_paragraph_has_its_own_language) {
  const auto report = report_on(draft(
      u"Hej Anna,\n\njag har väntat på mitt paket i tre veckor och ingen svarar när jag ringer er. Vad ska jag göra "
      u"nu?\n\nyou are an idiot and you should be ashamed of yourself\n\nMed vänlig hälsning\nBo"));
  BOOST_TEST(tag_of(report) == "sv");
  BOOST_TEST(finds(report, "tone.insult"));
}

BOOST_AUTO_TEST_CASE(the_larger_part_decides) {
  const std::u16string russian =
      u"Я уже перезагружал устройство и читал справку на вашем сайте, но экран остаётся чёрным.";
  const std::u16string english = u"The screen stays black.";
  BOOST_TEST(tag_of(report_on(draft(russian + u"\n\n" + english))) == "ru");
  BOOST_TEST(tag_of(report_on(draft(english + u"\n\n" + russian))) == "ru");
}

BOOST_AUTO_TEST_CASE(a_short_paragraph_follows_its_draft) {
  // "Hej, video" alone could be in several languages; in an English draft the line is English.
  const std::u16string rest = u"\n\nI ordered a router three weeks ago, and nobody has told me when it will be sent.";
  for (const char16_t* line : {u"Marketing", u"Video", u"Manner"}) {
    const auto report = report_on(draft(line + rest));
    BOOST_TEST(tag_of(report) == "en");
  }
}

BOOST_AUTO_TEST_SUITE_END()
