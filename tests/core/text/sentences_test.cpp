#include "text/sentences.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

#include "support/u16.hpp"

namespace {

using takt::text::Sentence;

bool listed(std::u16string_view word, takt::text::SentenceWord list) {
  using Words = std::set<std::u16string_view>;
  static const Words kLists[] = {
      {u"mr", u"dr", u"т.е", u"t.ex", u"fr.o.m", u"ул"},  // inside
      {u"г", u"u.s", u"p.m", u"ж", u"inc"},               // before an opener
      {u"no", u"kl", u"p", u"стр"},                       // before a number
      {u"the", u"he", u"мы", u"это", u"в", u"det"},       // openers
      {u"regards"},                                       // a letter's lines
  };
  return kLists[static_cast<std::size_t>(list)].contains(word);
}

std::u16string joined(std::u16string_view text) {
  takt::text::WordTable words;
  takt::text::Tokenizer tokenizer(words);
  takt::text::SentenceSplitter splitter;
  std::vector<takt::text::Token> tokens;
  std::vector<Sentence> sentences;
  tokenizer.tokenize(text, tokens);
  splitter.split(
      text, tokens, words,
      [&](std::uint32_t word, takt::text::SentenceWord list) { return listed(words[word].folded, list); }, sentences);
  std::u16string out;
  for (const Sentence& sentence : sentences) {
    if (!out.empty()) out += u" | ";
    out += text.substr(sentence.start, sentence.end - sentence.start);
  }
  return out;
}

struct Case {
  std::u16string_view text, sentences;
};

constexpr Case kCases[] = {
    {u"One. Two? Three!", u"One. | Two? | Three!"},
    {u"No full stop at the end", u"No full stop at the end"},
    {u"Mr. Brown came. He left.", u"Mr. Brown came. | He left."},
    {u"Я из г. Алматы. Это юг.", u"Я из г. Алматы. | Это юг."},
    {u"А. С. Пушкин писал. Мы читаем.", u"А. С. Пушкин писал. | Мы читаем."},
    {u"It costs 4.50 euro. Fine.", u"It costs 4.50 euro. | Fine."},
    {u"Hello Ann,\nI have a question.", u"Hello Ann, | I have a question."},
    {u"This line is long enough that a program has wrapped\nit here. Next.",
     u"This line is long enough that a program has wrapped\nit here. | Next."},
    {u"Do this:\n1. Open the door.\n2. Close it.", u"Do this: | 1. Open the door. | 2. Close it."},
    {u"- one\n- two", u"- one | - two"},
    {u"Vänta... jag ser. Klart.", u"Vänta... jag ser. | Klart."},
    {u"\"Yes.\" She left.", u"\"Yes.\" | She left."},
    {u"Done. :)", u"Done. :)"},
    // abbreviations: always inside, before an opener, before a number, written apart
    {u"It is in the U.S. Government's list.", u"It is in the U.S. Government's list."},
    {u"I live in the U.S. The parcel did not come.", u"I live in the U.S. | The parcel did not come."},
    {u"Order no. 5 came. I said no. It did.", u"Order no. 5 came. | I said no. | It did."},
    {u"В 2024 г. Мы переехали.", u"В 2024 г. | Мы переехали."},
    {u"Это, т. е. Заказ, пришло.", u"Это, т. е. Заказ, пришло."},
    {u"Смотрите стр. 5 и дальше.", u"Смотрите стр. 5 и дальше."},
    {u"Vi har, t.ex. Anna, svarat fr. o. m. Måndag.", u"Vi har, t.ex. Anna, svarat fr. o. m. Måndag."},
    {u"2024 ж. Алматыда болдым. Рақмет.", u"2024 ж. Алматыда болдым. | Рақмет."},
    {u"He left at 6 p.m. and slept.", u"He left at 6 p.m. and slept."},
    // initials
    {u"L.F. Rothschild and J. C. Penney met. He left.", u"L.F. Rothschild and J. C. Penney met. | He left."},
    {u"Take plan B. The rest waits.", u"Take plan B. | The rest waits."},
    {u"Плавится при 962°C. Вокруг лёд.", u"Плавится при 962°C. | Вокруг лёд."},
    // lists
    {u"1) pay 2) wait 3) smile", u"1) pay | 2) wait | 3) smile"},
    {u"1.) Pay. 2.) Wait.", u"1.) Pay. | 2.) Wait."},
    {u"a. pay b. wait", u"a. pay | b. wait"},
    {u"(i) Pay. (ii) Wait.", u"(i) Pay. | (ii) Wait."},
    {u"• 9. pay • 10. wait", u"• 9. pay | • 10. wait"},
    {u"I paid 2) twice and A. Smith met B. Jones", u"I paid 2) twice and A. Smith met B. Jones"},
    // small letters, quotations, brackets
    {u"I work at Yahoo! in the city. Fine.", u"I work at Yahoo! in the city. | Fine."},
    {u"«Где заказ?» – спросила Анна. Я не знаю.", u"«Где заказ?» – спросила Анна. | Я не знаю."},
    {u"i paid twice. nobody answers! what now", u"i paid twice. | nobody answers! | what now"},
    {u"They said \"Wait! Now!\" and left.", u"They said \"Wait! Now!\" and left."},
    {u"See the list [16: firm? 13:28] below.", u"See the list [16: firm? 13:28] below."},
    {u"He said \"Wait and left. She stayed.", u"He said \"Wait and left. | She stayed."},
    {u"It is gone… Now what?", u"It is gone… | Now what?"},
    {u"Who? when? where?", u"Who? | when? | where?"},
    // numbers, dates, versions
    {u"It came. 5 pieces are broken.", u"It came. | 5 pieces are broken."},
    {u"Version 2.1.3 came on 25.10. and broke.", u"Version 2.1.3 came on 25.10. and broke."},
    {u"See www.example.com. Then write to a.b@example.com. Thanks.",
     u"See www.example.com. | Then write to a.b@example.com. | Thanks."},
    // lines that lost their breaks
    {u"Hi Ann, The parcel came. Best regards, Ann", u"Hi Ann, | The parcel came. | Best regards, | Ann"},
    {u"Best regards, Ann", u"Best regards, Ann"},
    {u"Ann Berg 08/10/2000 08:28 AM Please wait.", u"Ann Berg | 08/10/2000 08:28 AM | Please wait."},
    {u"Write to a@example.com Ann has it", u"Write to a@example.com | Ann has it"},
    {u"This line ends in a name, and stays what it is:\nAnn Berg",
     u"This line ends in a name, and stays what it is: | Ann Berg"},
    {u"A line of its own, which is rather long (so it is)\nThe next one",
     u"A line of its own, which is rather long (so it is) | The next one"},
};

}  // namespace

using support::show;

BOOST_AUTO_TEST_SUITE(sentences)

BOOST_AUTO_TEST_CASE(a_block_splits_into_sentences) {
  for (const Case& c : kCases) BOOST_TEST(show(joined(c.text)) == show(c.sentences));
}

BOOST_AUTO_TEST_CASE(list_items_are_recognised) {
  for (const auto line : {u"- a", u"* a", u"• a", u"1. a", u"12) a", u"a) b", u"  – x"}) {
    BOOST_TEST(takt::text::starts_list_item(line));
  }
  for (const auto line : {u"-a", u"A. Smith", u"1.5 l", u"2026 was", u"", u"-"}) {
    BOOST_TEST(!takt::text::starts_list_item(line));
  }
}

BOOST_AUTO_TEST_SUITE_END()
