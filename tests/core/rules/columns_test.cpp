// Records and strings come back as they went in; whatever else stands there is refused or harmless.
#include "rules/columns.hpp"

#include <boost/test/unit_test.hpp>
#include <random>

using namespace takt::rules;

namespace {

std::vector<std::uint32_t> random_words(std::mt19937& random, std::size_t count) {
  std::vector<std::uint32_t> words(count);
  for (auto& word : words) word = static_cast<std::uint32_t>(random() % 3 == 0 ? random() : random() % 9);
  return words;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(columns)

BOOST_AUTO_TEST_CASE(records_of_every_width_come_back) {
  std::mt19937 random(3);
  for (std::size_t width = 1; width < 12; ++width) {
    for (std::size_t records = 0; records < 40; ++records) {
      const auto words = random_words(random, width * records);
      std::vector<std::byte> bytes;
      write_columns(words, width, bytes);
      ColumnReader reader(bytes);
      const auto read = reader.columns(width);
      BOOST_REQUIRE(read.has_value());
      BOOST_TEST(*read == words);
      BOOST_TEST(reader.at_end());
    }
  }
}

BOOST_AUTO_TEST_CASE(slices_in_a_row_take_two_bytes_each) {
  std::vector<std::uint32_t> slices;
  for (std::uint32_t i = 0, start = 1000; i < 500; ++i, start += i % 50) {
    if (i % 7 == 0)
      slices.insert(slices.end(), {0, 0});
    else
      slices.insert(slices.end(), {start, (i + 1) % 50});
  }
  std::vector<std::byte> bytes;
  write_columns(slices, 2, bytes);
  BOOST_TEST(bytes.size() < 2 * 500 + 300);
  BOOST_TEST(*ColumnReader(bytes).columns(2) == slices);
}

BOOST_AUTO_TEST_CASE(texts_come_back) {
  std::u16string all(1, u'a');
  for (char32_t unit = 0; unit < 0x10000; unit += 7) all.push_back(static_cast<char16_t>(unit));
  for (const std::u16string& text : {std::u16string(), std::u16string(u"Қайырлы таң, hej då"), all}) {
    std::vector<std::byte> bytes;
    write_text(text, bytes);
    write_bytes("å", bytes);
    ColumnReader reader(bytes);
    BOOST_CHECK(reader.text() == text);
    BOOST_CHECK(reader.bytes() == "å");
    BOOST_TEST(reader.at_end());
  }
}

BOOST_AUTO_TEST_CASE(damaged_bytes_are_refused_or_read_within_bounds) {
  std::mt19937 random(11);
  std::size_t refused = 0;
  for (int round = 0; round < 20000; ++round) {
    std::vector<std::byte> bytes;
    write_text(u"some words of a vocabulary", bytes);
    write_columns(random_words(random, 60), 6, bytes);
    bytes.resize(bytes.size() - random() % 3);
    for (std::size_t i = 1 + random() % 3; i > 0; --i)
      bytes[random() % bytes.size()] = static_cast<std::byte>(random());
    ColumnReader reader(bytes);
    const auto text = reader.text();
    const auto words = text ? reader.columns(6) : std::nullopt;
    if (words) BOOST_TEST(words->size() <= bytes.size());
    refused += !words;
  }
  BOOST_TEST(refused > 5000u);
}

BOOST_AUTO_TEST_SUITE_END()
