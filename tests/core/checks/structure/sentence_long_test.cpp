#include "checks/structure/sentence_long.hpp"

#include <boost/test/unit_test.hpp>

#include "support/block.hpp"

namespace {

std::u16string sentence_of(int words) {
  std::u16string text = u"Start";
  for (int i = 1; i < words; ++i) text += u" word";
  return text + u".";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sentence_long)

BOOST_AUTO_TEST_CASE(a_hint_from_21_words_and_a_warning_from_36) {
  const auto hits = [](int words) { return support::run(takt::checks::find_long_sentences, sentence_of(words)).hits; };
  BOOST_TEST(hits(20).empty());
  BOOST_REQUIRE(hits(21).size() == 1u);
  BOOST_TEST(hits(21)[0].count == 21u);
  BOOST_TEST(!hits(21)[0].severity.has_value());
  BOOST_TEST(!hits(35)[0].severity.has_value());
  BOOST_TEST((hits(36)[0].severity == takt::mail::Severity::kWarn));
}

BOOST_AUTO_TEST_CASE(items_of_a_list_count_apart) {
  std::u16string list;
  for (int i = 0; i < 10; ++i) list += u"- open the lid of the box\n";
  BOOST_TEST(support::run(takt::checks::find_long_sentences, list).hits.empty());
}

BOOST_AUTO_TEST_SUITE_END()
