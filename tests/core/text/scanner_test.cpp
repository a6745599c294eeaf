#include "text/scanner.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>
#include <string>

#include "text/fold.hpp"

namespace {

using takt::text::LiteralHit;

/// Every literal tried at every place: slow and obviously right.
std::vector<std::pair<std::uint32_t, std::uint32_t>> by_hand(const std::vector<std::u16string>& literals,
                                                             std::u16string_view text) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> hits;
  const std::u16string folded = takt::text::fold(text);
  for (std::uint32_t end = 1; end <= folded.size(); ++end) {
    for (std::uint32_t id = 0; id < literals.size(); ++id) {
      if (std::u16string_view(folded).substr(0, end).ends_with(literals[id])) hits.emplace_back(end, id);
    }
  }
  std::sort(hits.begin(), hits.end());
  return hits;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> by_scanner(const std::vector<std::u16string>& literals,
                                                                std::u16string_view text) {
  takt::text::LiteralScanner scanner;
  for (std::uint32_t id = 0; id < literals.size(); ++id) scanner.add(literals[id], id);
  scanner.build();
  std::vector<LiteralHit> found;
  scanner.scan(text, found);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> hits;
  for (const LiteralHit& hit : found) hits.emplace_back(hit.end, hit.id);
  std::sort(hits.begin(), hits.end());
  return hits;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(scanner)

BOOST_AUTO_TEST_CASE(it_finds_what_trying_every_place_finds) {
  std::mt19937 random(7);
  const auto word = [&](std::size_t longest) {
    std::u16string out;
    for (std::size_t i = 1 + random() % longest; i > 0; --i) out.push_back(u"abж"[random() % 3]);
    return out;
  };
  for (int round = 0; round < 300; ++round) {
    std::vector<std::u16string> literals;
    for (int i = 0; i < 6; ++i) literals.push_back(word(4));
    std::u16string text = word(60);
    if (!text.empty()) text[0] = u'Ж';
    BOOST_TEST_REQUIRE((by_scanner(literals, text) == by_hand(literals, text)));
  }
}

BOOST_AUTO_TEST_CASE(without_literals_nothing_is_found) { BOOST_TEST(by_scanner({}, u"anything").empty()); }

BOOST_AUTO_TEST_SUITE_END()
