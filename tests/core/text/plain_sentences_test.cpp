// The quick sentence pass against ICU's: the same boundaries and kinds wherever it says that it knows them.
#include "text/plain_sentences.hpp"

#include <boost/test/unit_test.hpp>
#include <random>
#include <string>

#include "text/breaks.hpp"
#include "text/utf.hpp"

using takt::text::Boundary;

namespace {

struct Fixture {
  takt::text::BreakIterator icu{takt::text::BreakKind::kSentence};
  std::vector<Boundary> expected, found;
  std::size_t plain = 0;

  static std::string shown(const std::vector<Boundary>& list) {
    std::string out;
    for (const Boundary& one : list)
      out += std::to_string(one.end) + '/' + std::to_string(static_cast<int>(one.kind)) + ' ';
    return out;
  }

  void compare(const std::u16string& text) {
    if (!takt::text::plain_sentence_boundaries(text, found)) return;
    ++plain;
    icu.boundaries(text, expected);
    const bool same =
        std::equal(expected.begin(), expected.end(), found.begin(), found.end(),
                   [](const Boundary& a, const Boundary& b) { return a.end == b.end && a.kind == b.kind; });
    BOOST_REQUIRE_MESSAGE(same, "different boundaries in: " << takt::text::to_utf8(text) << " icu " << shown(expected)
                                                            << " here " << shown(found));
  }
};

// One or two of every class that the rules of sentences know.
constexpr std::u16string_view kTelling = u"aЖªǅ1.‥?!)»,—:; \u00a0\t\r\n\u2029/№";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(plain_sentences, Fixture)

BOOST_AUTO_TEST_CASE(every_unit_after_and_before_a_stop) {
  for (char32_t unit = 1; unit < 0x3000; ++unit) {
    const auto one = static_cast<char16_t>(unit);
    for (const char16_t stop : std::u16string_view(u".?")) {
      for (const char16_t next : std::u16string_view(u"aБ1 \n.,)")) {
        compare({u'x', one, stop, next, u'b'});
        compare({u'x', stop, one, next, u'b'});
        compare({u'x', stop, u' ', one, next, u'b'});
        compare({u'X', stop, u')', u' ', one, u' ', next, one});
      }
    }
  }
  BOOST_TEST(plain > 100000u);
}

BOOST_AUTO_TEST_CASE(every_row_of_telling_units) {
  std::u16string text(5, u' ');
  for (text[0] = 0; const char16_t a : kTelling) {
    text[0] = a;
    for (const char16_t b : kTelling) {
      text[1] = b;
      for (const char16_t c : kTelling) {
        text[2] = c;
        for (const char16_t d : kTelling) {
          text[3] = d;
          for (const char16_t e : std::u16string_view(u"aB.\n )")) {
            text[4] = e;
            compare(text);
          }
        }
      }
    }
  }
  BOOST_TEST(plain > 1000000u);
}

BOOST_AUTO_TEST_CASE(random_texts) {
  std::mt19937 random(20240229);
  for (int round = 0; round < 20000; ++round) {
    std::u16string text;
    for (std::size_t size = 1 + random() % 60; text.size() < size;) {
      text.push_back(random() % 4 == 0 ? static_cast<char16_t>(1 + random() % 0x52f)
                                       : kTelling[random() % kTelling.size()]);
    }
    std::erase_if(text, [&](char16_t) { return random() % 8 == 0; });
    std::erase(text, u'_');
    if (random() % 4 != 0) std::erase_if(text, [](char16_t unit) { return unit == 0xad || unit == 0x301; });
    compare(text);
  }
  BOOST_TEST(plain > 1000u);
}

BOOST_AUTO_TEST_CASE(what_is_not_plain_is_left_to_icu) {
  for (const std::u16string_view text : {u"e\u0301.", u"so\u00adft", u"👍", u"שלום", u"\u200b", u"日本"}) {
    BOOST_TEST(!takt::text::plain_sentence_boundaries(text, found));
  }
  BOOST_TEST(takt::text::plain_sentence_boundaries(u"Привет, №1 — «да»… 100 € it’s. Yes?", found));
}

BOOST_AUTO_TEST_SUITE_END()
