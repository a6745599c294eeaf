// What the statistics of the languages are written as is read back the same, and damage is noticed.
#include <boost/test/unit_test.hpp>

#include <map>
#include <string>
#include <vector>

#include "rules/blob_writer.hpp"
#include "rules/ngram_codes.hpp"
#include "rules/ngram_writer.hpp"

namespace {

using namespace takt::rules;

/// Numbers that look random, the same on every machine.
class Numbers {
 public:
  std::uint32_t next() { return state_ = state_ * 1664525u + 1013904223u; }

 private:
  std::uint32_t state_ = 7;
};

class Reader {
 public:
  explicit Reader(std::span<const char> codes) : bits_(codes) {}
  bool has(std::uint64_t, Chance& chance) { return bits_.read(chance); }
  bool weighs_more(std::uint64_t, std::size_t, std::uint8_t, Chance& chance) { return bits_.read(chance); }
  [[nodiscard]] bool is_whole() const { return bits_.is_whole(); }

 private:
  BitReader bits_;
};

PackSource pack_of(std::string tag, std::map<std::u16string, std::uint8_t> weights) {
  PackSource pack;
  pack.ngrams.tag = std::move(tag);
  pack.ngrams.weights = std::move(weights);
  return pack;
}

std::vector<PackSource> packs() {
  std::vector<PackSource> packs;
  packs.push_back(pack_of("en", {{u"_the", 9}, {u"the", 8}, {u"th", 15}, {u"e", 1}, {u"ing_", 7}, {u"'s_", 3}}));
  packs.push_back(pack_of("sv", {{u"det_", 6}, {u"et_", 6}, {u"å", 12}, {u"e", 2}}));
  return packs;
}

BOOST_AUTO_TEST_SUITE(ngram_codes)

BOOST_AUTO_TEST_CASE(answers_come_back_as_given_and_likely_ones_are_cheap) {
  for (const std::uint32_t likely : {1u, 128u, 250u, 256u}) {  // of 256
    Numbers numbers;
    std::vector<bool> answers;
    for (int i = 0; i < 20'000; ++i) answers.push_back((numbers.next() >> 24) < likely);
    std::string bytes;
    BitWriter writer(bytes);
    Chance chance;
    for (const bool answer : answers) writer.add(answer, chance);
    writer.finish();
    BitReader reader{std::span<const char>(bytes)};
    Chance same;
    std::size_t right = 0;
    for (const bool answer : answers) right += reader.read(same) == answer ? 1u : 0u;
    BOOST_TEST(right == answers.size());
    BOOST_TEST(reader.is_whole());
    if (likely != 128) BOOST_TEST(bytes.size() < answers.size() / 8 / 3);
  }
}

BOOST_AUTO_TEST_CASE(weights_come_back_as_given) {
  const auto sources = packs();
  BlobWriter writer;
  write_ngrams(sources, writer);
  BOOST_REQUIRE(writer.ngram_models.size() == 1);
  BOOST_TEST(writer.ngram_models[0].columns == 2);
  Reader reader{std::span<const char>(writer.ngram_codes)};
  NgramTable table;
  BOOST_REQUIRE(walk_ngrams(u"'_deghinstå", 2, reader, table));
  std::map<std::uint64_t, std::array<std::uint8_t, kMostLanguages>> found;
  for (std::size_t i = 0; i < table.keys.size(); ++i) BOOST_TEST(found.emplace(table.keys[i], table.weights[i]).second);
  for (std::size_t column = 0; column < 2; ++column) {
    std::size_t weighing = 0;
    for (const auto& [key, row] : found) weighing += key != kWordEdge && row[column] != 0 ? 1u : 0u;
    BOOST_TEST(weighing == sources[column].ngrams.weights.size());
    for (const auto& [ngram, weight] : sources[column].ngrams.weights) {
      BOOST_TEST(found[ngram_key(ngram)][column] == weight);
    }
  }
}

BOOST_AUTO_TEST_CASE(what_is_cut_short_is_refused) {
  BlobWriter writer;
  write_ngrams(packs(), writer);
  for (std::size_t size = 0; size + 4 < writer.ngram_codes.size(); size += 3) {
    Reader reader(std::span<const char>(writer.ngram_codes).first(size));
    NgramTable table;
    BOOST_TEST(!walk_ngrams(u"'_deghinstå", 2, reader, table));
  }
  Reader reader{std::span<const char>(writer.ngram_codes)};
  NgramTable table;
  BOOST_TEST(!walk_ngrams(u"'_deghinstå", kMostLanguages + 1, reader, table));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
