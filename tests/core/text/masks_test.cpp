#include "text/masks.hpp"

#include <boost/test/unit_test.hpp>

#include "support/u16.hpp"

namespace {

struct Case {
  std::u16string_view text;
  std::string_view found;  // the masked words as read, separated by a space
};

constexpr Case kCases[] = {
    {u"what the f**k is this", "f**k"},
    {u"Ну и с*ка же", "с*ка"},
    {u"полный п.и.з.д.е.ц", "пиздец"},
    {u"f u c k this", "fuck"},
    {u"sh*t, b!", "sh*t"},
    {u"oh f*** no", "f***"},
    {u"п***ц", "п***ц"},
    {u"bl#dy", "bl*dy"},
    // none
    {u"*so* important", ""},
    {u"**very** good", ""},
    {u"the price* is net", ""},
    {u"2*3 and a*4", ""},
    {u"т.е. и т.д.", ""},
    {u"U.S. or e.g. this", ""},
    {u"anna@example.com", ""},
    {u"order #4711", ""},
    {u"plan A B C", ""},
    {u"_name_", ""},
};

struct Fit {
  std::u16string_view masked, word;
  bool begins, fits;
};

constexpr Fit kFits[] = {
    {u"f**k", u"fuck", false, true},   {u"f*k", u"fuck", false, true},      {u"f*****k", u"fuck", false, false},
    {u"с*ка", u"сука", false, true},   {u"с*ка", u"сумка", false, true},    {u"с*ка", u"соска", false, true},
    {u"f**king", u"fuck", true, true}, {u"f**king", u"fuck", false, false}, {u"d*g", u"fuck", true, false},
    {u"fuck", u"fuck", false, true},
};

std::string read(std::u16string_view text) {
  takt::text::WordTable words;
  std::vector<takt::text::Token> tokens;
  takt::text::Tokenizer(words).tokenize(text, tokens);
  std::string out;
  for (const auto& word : takt::text::find_masked_words(text, tokens, words)) {
    if (!out.empty()) out += ' ';
    out += support::show(word.letters);
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(masks)

BOOST_AUTO_TEST_CASE(masked_words_are_read_and_emphasis_is_not) {
  for (const Case& c : kCases) BOOST_TEST_CONTEXT(support::show(c.text)) BOOST_TEST(read(c.text) == c.found);
}

BOOST_AUTO_TEST_CASE(a_mask_fits_a_word_of_about_its_length) {
  for (const Fit& fit : kFits) {
    BOOST_TEST_CONTEXT(support::show(fit.masked) << " " << support::show(fit.word)) {
      BOOST_TEST(takt::text::fits_mask(fit.masked, fit.word, fit.begins) == fit.fits);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
