#include "text/tokens.hpp"

#include <boost/test/unit_test.hpp>

#include "support/u16.hpp"

namespace {

using takt::text::Token;

/// The tokens with "|" between them.
std::u16string joined(std::u16string_view text) {
  takt::text::WordTable words;
  takt::text::Tokenizer tokenizer(words);
  std::vector<Token> tokens;
  tokenizer.tokenize(text, tokens);
  std::u16string out;
  for (const Token& token : tokens) {
    if (!out.empty()) out += u'|';
    out += text.substr(token.start, token.end - token.start);
  }
  return out;
}

struct Case {
  std::u16string_view text, tokens;
};

constexpr Case kCases[] = {
    {u"", u""},
    {u"   \n ", u""},
    {u"Hi Ann, ok?", u"Hi|Ann|,|ok|?"},
    {u"I don't know", u"I|don't|know"},
    {u"an e-mail, во-первых", u"an|e-mail|,|во-первых"},
    {u"well - no", u"well|-|no"},
    {u"EU:s regler och id:t", u"EU:s|regler|och|id:t"},
    {u"Note: this", u"Note|:|this"},
    {u"4 500 kr", u"4 500|kr"},
    {u"1 234 567", u"1 234 567"},
    {u"12 34", u"12|34"},
    {u"2026 500", u"2026|500"},
    {u"20% off for $5 or 7 €", u"20%|off|for|$5|or|7|€"},
    {u"see https://example.com/a(b)?c=1. Then", u"see|https://example.com/a(b)?c=1|.|Then"},
    {u"(www.example.com)", u"(|www.example.com|)"},
    {u"mail anna.berg+x@mail.example.com, please", u"mail|anna.berg+x@mail.example.com|,|please"},
    {u"пишите на почта@пример.рф!", u"пишите|на|почта@пример.рф|!"},
    {u"a @ b", u"a|@|b"},
    {u"wow!!! 😀👍🏽", u"wow|!|!|!|😀|👍🏽"},
    {u"Сәлеметсіз бе", u"Сәлеметсіз|бе"},
};

}  // namespace

using support::show;

BOOST_AUTO_TEST_SUITE(tokens)

BOOST_AUTO_TEST_CASE(a_text_splits_as_a_reader_counts_words) {
  for (const Case& c : kCases) BOOST_TEST(show(joined(c.text)) == show(c.tokens));
}

BOOST_AUTO_TEST_CASE(lines_are_numbered_whatever_ends_them) {
  takt::text::WordTable words;
  takt::text::Tokenizer tokenizer(words);
  std::vector<Token> tokens;
  tokenizer.tokenize(u"a\r\nb\nc\rd\u2028e", tokens);
  BOOST_REQUIRE(tokens.size() == 5u);
  for (std::uint32_t i = 0; i < tokens.size(); ++i) BOOST_TEST(tokens[i].line == i);
}

BOOST_AUTO_TEST_CASE(words_know_how_they_are_written) {
  takt::text::WordTable words;
  const auto flags = [&](std::u16string_view text) { return words[words.add(text)].flags; };
  BOOST_TEST((flags(u"NOW") & takt::text::kAllCaps) != 0);
  BOOST_TEST((flags(u"Now") & takt::text::kAllCaps) == 0);
  BOOST_TEST((flags(u"Now") & takt::text::kCapitalised) != 0);
  BOOST_TEST((flags(u"ҚАЗІР") & (takt::text::kAllCaps | takt::text::kCyrillic)) ==
             (takt::text::kAllCaps | takt::text::kCyrillic));
  BOOST_TEST((flags(u"A4") & takt::text::kHasDigit) != 0);
  BOOST_TEST((flags(u"iPhone") & takt::text::kInnerUpper) != 0);
  BOOST_TEST((flags(u"漢字") & takt::text::kOtherScript) != 0);
  BOOST_TEST(words.add(u"NOW") == 0u);  // the same word keeps its number
}

BOOST_AUTO_TEST_CASE(the_table_keeps_thousands_of_words_apart) {
  takt::text::WordTable words;
  for (int round = 0; round < 2; ++round) {
    for (std::uint32_t i = 0; i < 5000; ++i) {
      BOOST_REQUIRE(words.add(takt::text::to_utf16("word" + std::to_string(i))) == i);
    }
  }
  BOOST_TEST(show(words[4321].folded) == "word4321");
  BOOST_TEST(!words.trim(5000));
  BOOST_TEST(words.trim(4999));
  BOOST_TEST(words.size() == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
