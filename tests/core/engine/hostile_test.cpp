// Hostile mails: an answer in linear time, whatever the text is made of.
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>

#include "support/draft.hpp"
#include "support/rule_packs.hpp"

namespace {

std::u16string repeated(std::u16string_view piece, std::size_t units) {
  std::u16string out;
  while (out.size() < units) out += piece;
  return out;
}

double milliseconds(takt::Engine& engine, const std::u16string& body) {
  const std::string draft = support::draft_of(body);
  double best = 1e9;
  for (int i = 0; i < 2; ++i) {
    const auto start = std::chrono::steady_clock::now();
    BOOST_REQUIRE(engine.check(draft).ok());
    best = std::min(best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    BOOST_REQUIRE(engine.check(support::draft_of(u"")).ok());
  }
  return best;
}

// What a mail can be full of. Every piece fires something, so that findings pile up as well.
constexpr std::u16string_view kPieces[] = {
    u"a",                                                     // no spaces
    u"the ",                                                  // one sentence of doubled words
    u"YOU ARE AN IDIOT ",                                     // capitals and insults without end
    u"you are not an idiot, you idiot ",                      // exceptions beside matches
    u"Thanks\n",                                              // closings
    u"> ",                                                    // deep quoting
    u"!?",                                                    // marks
    u"4111 1111 1111 1111 ",                                  // cards
    u"{name} [name] <name> %name% ___ XXXX ",                 // placeholders
    u"password: x1y2z3w4 ",                                   // literals of regular expressions
    u"\u202e\u200b\u0301\u0007",                              // controls and marks
    u"عربي ",                                                 // right to left
    u"да да да ",                                             // Cyrillic
    u"a@b.c://www.",                                          // half addresses
    u"4",                                                     // one number without end
    u"4111 ",                                                 // one run of groups without end
    u"12-34.56 ",                                             // groups with every separator
    u"a@a@a@",                                                // addresses in addresses
    u"((",                                                    // brackets
    u"(415) +46 ",                                            // half phone numbers
    u"GB29NWBK",                                              // half accounts
    u"eyJ-sk_live_;password=",                                // half tokens
    u"passport 12.05.1980 born token ",                       // words that ask for a number
    u"\r\n\r",                                                // line breaks
    u"a. a. a. ",                                             // initials, list numbers, full stops
    u"i. ii. iii. 1) 2) ",                                    // list marks
    u"(\"«[ ",                                                // brackets and quotes that never close
    u"\"a!\" (b?) ",                                          // … that do
    u"i am. we  are ,so ,, 08/10/2000 08:28 AM The end..  ",  // slips
    u"с\u0061йт ",                                            // mixed scripts
};

}  // namespace

BOOST_AUTO_TEST_SUITE(hostile)

BOOST_AUTO_TEST_CASE(four_times_the_text_takes_about_four_times_as_long) {
  takt::Engine engine = support::engine();
  for (const std::u16string_view piece : kPieces) {
    const double small = milliseconds(engine, repeated(piece, 30'000));
    const double large = milliseconds(engine, repeated(piece, 120'000));
    // A quadratic step would make it sixteen; the constant allows for a busy machine.
    BOOST_TEST(large < 10 * small + 60,
               "piece \"" << takt::text::to_utf8(piece) << "\": " << small << " ms, then " << large << " ms");
  }
}

BOOST_AUTO_TEST_CASE(a_megabyte_is_answered) {
  takt::Engine engine = support::engine();
  std::u16string mixed;
  while (mixed.size() < 1'000'000) {
    for (const std::u16string_view piece : kPieces) mixed += piece;
  }
  BOOST_TEST(engine.check(support::draft_of(mixed)).ok());
}

BOOST_AUTO_TEST_CASE(half_a_surrogate_pair_is_survived) {
  takt::Engine engine = support::engine();
  BOOST_REQUIRE(engine.check(support::draft_of(u"Hello 😀!! the the")).ok());
  BOOST_TEST(engine.edit(6, 7, u"").ok());                                        // leaves the pair's second half
  BOOST_TEST(engine.check(R"({"body": {"text": "a\ud83db!!"}})").ok() == false);  // JSON refuses it
}

BOOST_AUTO_TEST_SUITE_END()
