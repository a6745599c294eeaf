// The streams of phrases on the project's own packs: all comes back, and a file that is damaged although its
// checksum fits is refused or read within bounds.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>
#include <span>
#include <vector>

#include "rules/byte_stream.hpp"
#include "rules/checksum.hpp"
#include "rules/number_codes.hpp"
#include "rules/pack.hpp"
#include "rules/pair_codes.hpp"
#include "support/rule_packs.hpp"

namespace {

using namespace takt::rules;

constexpr std::size_t kHeader = blob::kHeaderWords * sizeof(blob::Word);

/// Writes size and checksum anew, so that only the content is wrong.
std::vector<std::byte> sealed(std::vector<std::byte> bytes) {
  const auto put = [&](std::size_t word, std::uint64_t value) {
    for (unsigned i = 0; i < 4; ++i) bytes[word * 4 + i] = static_cast<std::byte>(value >> (8 * i));
  };
  const std::uint64_t checksum = checksum_of(std::span(bytes).subspan(kHeader));
  put(2, bytes.size());
  put(3, checksum & 0xffffffff);
  put(4, checksum >> 32);
  return bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(phrase_streams)

BOOST_AUTO_TEST_CASE(symbols_are_all_there_and_sets_are_in_order) {
  const auto pack = Pack::load(support::compiled_rules());
  BOOST_REQUIRE(pack.ok());
  std::size_t sequences = 0;
  for (const blob::Matcher& matcher : pack->matchers()) {
    const auto sets = pack->slices(matcher.sets);
    for (const blob::Slice& set : sets) {
      const auto members = pack->words(set);
      BOOST_REQUIRE(members.size() == set.size && set.size > 1);
      BOOST_REQUIRE(std::is_sorted(members.begin(), members.end(), std::less_equal<>()));
      BOOST_REQUIRE(members.back() < matcher.vocabulary.size);
    }
    for (const blob::Sequence& sequence : pack->sequences(matcher.sequences)) {
      ++sequences;
      BOOST_REQUIRE(sequence.anchor < sequence.elements.size);
      for (const blob::Element& element : pack->elements(sequence.elements)) {
        BOOST_REQUIRE(element.symbol < matcher.vocabulary.size + matcher.sets.size ||
                      element.symbol >= blob::kClassBase);
      }
    }
  }
  BOOST_TEST(sequences > 10'000);
}

BOOST_AUTO_TEST_CASE(cut_files_are_refused) {
  const auto& whole = support::compiled_rules();
  BOOST_TEST(Pack::load(sealed(whole)).ok());
  std::mt19937 random(11);
  for (int i = 0; i < 40; ++i) {
    const std::size_t size = kHeader + random() % (whole.size() - kHeader);
    const std::vector<std::byte> cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
    BOOST_TEST(!Pack::load(sealed(cut)).ok(), "cut to " << size);
  }
}

BOOST_AUTO_TEST_CASE(damaged_files_are_refused_or_read_within_bounds) {
  std::mt19937 random(12);
  for (int i = 0; i < 60; ++i) {
    std::vector<std::byte> damaged = support::compiled_rules();
    for (int hits = 0; hits < 3; ++hits) {
      // Most of the file is texts: the streams stand at its end.
      const std::size_t back = 1 + random() % (damaged.size() - kHeader);
      damaged[damaged.size() - back] = static_cast<std::byte>(random());
    }
    damaged = sealed(std::move(damaged));
    auto engine = takt::Engine::create(damaged);
    if (engine.ok()) (void)engine->check(R"({"body":{"text":"Hello Anna,\n\nyou are late, call +44 113 496 0000!"}})");
  }
}

BOOST_AUTO_TEST_CASE(numbers_and_texts_come_back) {
  std::vector<std::byte> table, codes, lows;
  std::mt19937 random(13);
  std::vector<std::uint32_t> numbers;
  for (int i = 0; i < 2'000; ++i)
    numbers.push_back(static_cast<std::uint32_t>(random() % 2 == 0 ? random() % 7 : random() % 100'000));
  numbers.push_back(0xffffffff);
  NumberWriter writer;
  for (const std::uint32_t number : numbers) writer.add(number);
  writer.write(table, codes, lows);
  ByteReader table_bytes(table), code_bytes(codes), low_bytes(lows);
  NumberReader reader(code_bytes, low_bytes);
  BOOST_REQUIRE(reader.start(table_bytes));
  for (const std::uint32_t number : numbers) BOOST_REQUIRE(reader.next() == number);
  BOOST_TEST((code_bytes.at_end() && low_bytes.at_end()));

  std::vector<std::u16string> texts(400, u"привет");
  for (std::size_t i = 0; i < texts.size(); ++i)
    texts[i].append(1, static_cast<char16_t>(u'а' + i % 300)).append(i % 5, u'Ж');
  texts.emplace_back();
  std::vector<std::byte> pair_table, pair_codes;
  PairWriter pairs;
  for (const std::u16string& text : texts) pairs.add(text);
  pairs.write(pair_table, pair_codes);
  BOOST_TEST(pair_codes.size() < texts.size() * 5);
  ByteReader pair_table_bytes(pair_table), pair_code_bytes(pair_codes);
  PairReader pair_reader(pair_code_bytes);
  BOOST_REQUIRE(pair_reader.start(pair_table_bytes));
  for (const std::u16string& text : texts) {
    std::u16string back;
    BOOST_REQUIRE(pair_reader.append_to(back));
    BOOST_REQUIRE(back == text);
  }
}

BOOST_AUTO_TEST_SUITE_END()
