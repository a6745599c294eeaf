// The quick word pass against ICU's: the same boundaries and kinds wherever it says that it knows them.
#include "text/plain_words.hpp"

#include <boost/test/unit_test.hpp>
#include <random>
#include <string>

#include "text/breaks.hpp"
#include "text/utf.hpp"

using takt::text::Boundary;

namespace {

struct Fixture {
  takt::text::BreakIterator icu{takt::text::BreakKind::kWord};
  std::vector<Boundary> expected, found;
  std::size_t plain = 0;

  static std::string shown(const std::vector<Boundary>& list) {
    std::string out;
    for (const Boundary& one : list)
      out += std::to_string(one.end) + '/' + std::to_string(static_cast<int>(one.kind)) + ' ';
    return out;
  }

  void compare(const std::u16string& text) {
    if (!takt::text::plain_word_boundaries(text, found)) return;
    ++plain;
    icu.boundaries(text, expected);
    const bool same =
        std::equal(expected.begin(), expected.end(), found.begin(), found.end(),
                   [](const Boundary& a, const Boundary& b) { return a.end == b.end && a.kind == b.kind; });
    BOOST_REQUIRE_MESSAGE(same, "different boundaries in: " << takt::text::to_utf8(text) << " icu " << shown(expected)
                                                            << " here " << shown(found));
  }
};

// What the rules of words turn on: letters, digits, every kind of mark between them, all spaces and breaks.
constexpr std::u16string_view kTelling = u"aÅжӘß17.,:;'’\"«»-–—…·‧_@/%№€!? \u00a0\u2009\t\r\n\u0085\u2028\u00adé\u0301";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(plain_words, Fixture)

BOOST_AUTO_TEST_CASE(every_single_unit_between_letters_digits_and_spaces) {
  for (char32_t unit = 1; unit < 0x3000; ++unit) {
    for (const char16_t before : std::u16string_view(u"aж1 .'")) {
      for (const char16_t after : std::u16string_view(u"bя2 .'")) {
        compare({before, static_cast<char16_t>(unit), after});
        compare({before, before, static_cast<char16_t>(unit), static_cast<char16_t>(unit), after, after});
      }
    }
  }
  BOOST_TEST(plain > 90000u);
}

BOOST_AUTO_TEST_CASE(every_row_of_four_telling_units) {
  for (const char16_t a : kTelling) {
    for (const char16_t b : kTelling) {
      for (const char16_t c : kTelling) {
        for (const char16_t d : kTelling) compare({a, b, c, d});
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
  for (const std::u16string_view text : {u"a_b", u"e\u0301", u"so\u00adft", u"👍", u"שלום", u"日本"}) {
    BOOST_TEST(!takt::text::plain_word_boundaries(text, found));
  }
  BOOST_TEST(takt::text::plain_word_boundaries(u"Привет, №1 — «да» 100 € it’s…", found));
}

BOOST_AUTO_TEST_SUITE_END()
