// Details by their shape: a table of texts with what is seen in them, in order.
#include "mail/matter_details.hpp"

#include <boost/test/unit_test.hpp>

#include "support/u16.hpp"
#include "text/sentences.hpp"

namespace {

using takt::engine::Detail;

constexpr std::string_view kNames[] = {"code", "amount", "phone", "link", "email", "name", "quote"};
static_assert(std::size(kNames) == static_cast<std::size_t>(Detail::kCount));

std::string details_of(std::u16string_view text) {
  takt::text::WordTable words;
  std::vector<takt::text::Token> tokens;
  std::vector<takt::engine::DetailHit> hits;
  takt::text::Tokenizer(words).tokenize(text, tokens);
  takt::mail::collect_details(text, tokens, words, hits);
  std::string shown;
  for (const auto& hit : hits) {
    if (!shown.empty()) shown += "; ";
    shown.append(kNames[static_cast<std::size_t>(hit.detail)]).append(" ");
    shown += support::show(text.substr(hit.start, hit.end - hit.start));
  }
  return shown;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(matter_details)

BOOST_AUTO_TEST_CASE(what_is_seen) {
  const struct {
    std::u16string_view text;
    std::string_view seen;
  } kTable[] = {
      {u"order 48217 came", "code 48217"},
      {u"my ref is AB-1234 or 77-120-934", "code AB-1234; code 77-120-934"},
      {u"it took 20 days and 3 calls in 2026", ""},
      {u"it came on 2026-11-22 or 22-11-2026", ""},
      {u"it came on 3.11.2026", ""},
      {u"the 3rd and the 20th", ""},
      {u"it cost $49.99 or 45 000₸", "amount $49.99; amount 45 000₸"},
      {u"it cost 12 500 and 4,500.00", ""},
      {u"call +44 20 7946 0958 today", "phone 44 20 7946 0958"},
      {u"call 020 7946 0958 today", "phone 020 7946 0958"},
      {u"звоните: +7 (701) 555-01-58", "phone 7 (701) 555-01-58"},
      {u"звоните: 87015550158", "phone 87015550158"},
      {u"ring 070-174 06 58", "phone 070-174 06 58"},
      {u"parcel 370795561790", "code 370795561790"},
      {u"see https://shop.example/faq or write to a@b.example", "link https://shop.example/faq; email a@b.example"},
      {u"it is the Aurora lamp", "name Aurora"},
      {u"It is a lamp. The lamp is new", "name The"},
      {u"my iPhone is new", "name iPhone"},
      {u"мой телефон Pixel сломан", "name Pixel"},
      {u"живу в Алматы", ""},
      {u"it says “No paper” again", "quote “No paper”"},
      {u"пишет «Нет сети» опять", "quote «Нет сети»"},
      {u"det står ”Inget nät” igen", "quote ”Inget nät”"},
      {u"a 27\" screen and no more", ""},
  };
  for (const auto& row : kTable) {
    BOOST_TEST_CONTEXT(support::show(row.text)) BOOST_TEST(details_of(row.text) == row.seen);
  }
}

BOOST_AUTO_TEST_CASE(many_open_quotes_cost_no_more_than_their_number) {
  std::u16string text;
  for (int i = 0; i < 200'000; ++i) text += u"«a ";
  BOOST_TEST(details_of(text).empty());
}

BOOST_AUTO_TEST_SUITE_END()
