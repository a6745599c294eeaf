// Tokens of services: a sample of each is made here from its shape, so that no text looks like a key.
#include <boost/test/unit_test.hpp>

#include <random>

#include "checks/privacy/identifiers.hpp"
#include "privacy/secret_values.hpp"
#include "privacy/token_table.hpp"
#include "support/block.hpp"

namespace {

using takt::rules::Lexicon;

/// The characters of a shape's class (privacy/token_table.hpp).
std::string_view alphabet(char kind) {
  switch (kind) {
    case 'd':
      return "0123456789";
    case 'h':
      return "0123456789abcdef";
    case 'u':
      return "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    case 'l':
      return "abcdefghijklmnopqrstuvwxyz0123456789";
    default:
      return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  }
}

/// A token of the shape with as few units as it allows; `short_by`: fewer than that in its last part.
std::u16string sample(const takt::privacy::TokenShape& shape, std::size_t short_by = 0) {
  static std::mt19937 random(20240501);
  std::u16string out(shape.digits_before ? u"7301948265" : u"");
  const std::string_view text = shape.shape;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '{') {
      out.push_back(static_cast<unsigned char>(text[i]));
      continue;
    }
    const std::size_t colon = text.find(':', i), last = text.rfind('{');
    std::size_t count = std::stoul(std::string(text.substr(i + 1)));
    if (i == last) count -= short_by;
    const std::string_view letters = alphabet(text[colon + 1]);
    for (; count > 0; --count) out.push_back(static_cast<unsigned char>(letters[random() % letters.size()]));
    i = colon + 2;
  }
  return out;
}

const support::WordLists kWords{.contexts = {{u"token", takt::rules::bit_of(Lexicon::kSecretWord)},
                                             {u"api", takt::rules::bit_of(Lexicon::kSecretWord)}}};

std::string marked(const std::u16string& text) { return support::run(takt::checks::find_secrets, text, kWords).marked; }

}  // namespace

BOOST_AUTO_TEST_SUITE(secret)

BOOST_AUTO_TEST_CASE(more_than_forty_kinds_of_tokens_are_known) {
  BOOST_TEST(takt::privacy::token_shapes().size() >= 60U);
}

BOOST_AUTO_TEST_CASE(a_token_of_each_kind_is_marked_whole) {
  for (const auto& shape : takt::privacy::token_shapes()) {
    const std::u16string token = sample(shape);
    BOOST_TEST_CONTEXT(shape.service) {
      BOOST_TEST(marked(u"We use " + token + u" here.") == support::show(u"We use ⟦" + token + u"⟧ here."));
      BOOST_TEST(marked(u"key=\"" + token + u"\"") == support::show(u"key=\"⟦" + token + u"⟧\""));
    }
  }
}

BOOST_AUTO_TEST_CASE(too_short_or_inside_a_word_is_none) {
  for (const auto& shape : takt::privacy::token_shapes()) {
    BOOST_TEST_CONTEXT(shape.service) {
      const std::u16string cut = u"We use " + sample(shape, 1) + u" here.";
      BOOST_TEST(marked(cut) == support::show(cut));
      if (shape.digits_before) continue;
      const std::u16string inside = u"We use Z" + sample(shape) + u" here.";
      BOOST_TEST(marked(inside) == support::show(inside));
    }
  }
}

BOOST_AUTO_TEST_CASE(placeholders_stay_silent) {
  for (const std::u16string_view value :
       {u"AKIAIOSFODNN7EXAMPLE", u"sk_live_xxxxxxxxxxxxxxxxxxxxxxxx", u"ghp_000000000000000000000000000000000000",
        u"AIzaYOUR-KEY-YOUR-KEY-YOUR-KEY-YOUR-KEY"}) {
    BOOST_TEST(takt::privacy::is_placeholder(value));
    BOOST_TEST(marked(u"We use " + std::u16string(value)) == support::show(u"We use " + std::u16string(value)));
  }
}

BOOST_AUTO_TEST_CASE(a_key_of_the_manual_stays_silent) {
  // Put together here; its hash stands in the table.
  const std::u16string manual = std::u16string(u"sk_test_") + u"4eC39Hq" + u"LyjWDarjtT1zdp7dc";
  BOOST_TEST(takt::privacy::is_documented_key(manual));
  BOOST_TEST(!takt::privacy::is_documented_key(manual + u"0"));
}

BOOST_AUTO_TEST_CASE(a_random_value_needs_its_word) {
  const std::u16string value = sample({"", "{24:a}"});
  BOOST_TEST(marked(u"Our token is " + value + u".") == support::show(u"Our token is ⟦" + value + u"⟧."));
  BOOST_TEST(marked(u"api_key=" + value).find("⟦") == std::string::npos);  // the list of this test has no such word
  BOOST_TEST(marked(u"Api: " + value) == support::show(u"Api: ⟦" + value + u"⟧"));
  BOOST_TEST(marked(u"Build " + value + u" fails.") == support::show(u"Build " + value + u" fails."));
  BOOST_TEST(marked(u"The token is onlylettersandnothingelse") == "The token is onlylettersandnothingelse");
}

BOOST_AUTO_TEST_CASE(private_keys_are_marked_to_their_end) {
  const std::u16string key =
      u"-----BEGIN RSA PRIVATE KEY-----\nMIIE" + sample({"", "{40:a}"}) + u"\n-----END RSA PRIVATE KEY-----";
  BOOST_TEST(marked(u"Here:\n" + key + u"\nThanks") == support::show(u"Here:\n⟦" + key + u"⟧\nThanks"));
  BOOST_TEST(marked(u"-----BEGIN PUBLIC KEY-----") == "-----BEGIN PUBLIC KEY-----");
}

BOOST_AUTO_TEST_CASE(links_give_away_passwords_and_sessions) {
  const std::u16string session = sample({"", "{32:h}"});
  BOOST_TEST(marked(u"See https://a.example/x?lang=en&sessionid=" + session + u"&y=1") ==
             support::show(u"See https://a.example/x?lang=en&sessionid=⟦" + session + u"⟧&y=1"));
  BOOST_TEST(marked(u"mongodb://shop:kettle7@db.example/x") == "mongodb://shop:⟦kettle7⟧@db.example/x");
  BOOST_TEST(marked(u"https://user:password@a.example") == "https://user:password@a.example");
  BOOST_TEST(marked(u"https://a.example/?token=abc") == "https://a.example/?token=abc");
  BOOST_TEST(marked(u"https://a.example/?id=" + session) == support::show(u"https://a.example/?id=" + session));
}

BOOST_AUTO_TEST_SUITE_END()
