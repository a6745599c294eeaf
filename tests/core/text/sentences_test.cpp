#include "text/sentences.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

#include "support/u16.hpp"

namespace {

using takt::text::Sentence;

std::u16string joined(std::u16string_view text) {
  static const std::set<std::u16string_view> kAbbreviations = {u"mr", u"г", u"т", u"ул", u"kl"};
  takt::text::WordTable words;
  takt::text::Tokenizer tokenizer(words);
  takt::text::SentenceSplitter splitter;
  std::vector<takt::text::Token> tokens;
  std::vector<Sentence> sentences;
  tokenizer.tokenize(text, tokens);
  splitter.split(
      text, tokens, words, [&](std::uint32_t word) { return kAbbreviations.contains(words[word].folded); }, sentences);
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
