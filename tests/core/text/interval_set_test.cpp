#include "text/interval_set.hpp"

#include <boost/test/unit_test.hpp>

#include <random>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(interval_set)

BOOST_AUTO_TEST_CASE(it_answers_as_looking_at_every_interval_does) {
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> all;
    takt::text::IntervalSet set;
    for (auto i = random() % 8; i > 0; --i) {
      const auto start = static_cast<std::uint32_t>(random() % 40);
      all.emplace_back(start, start + 1 + static_cast<std::uint32_t>(random() % 10));
      set.add(all.back().first, all.back().second);
    }
    set.build();
    for (std::uint32_t start = 0; start < 50; ++start) {
      for (std::uint32_t end = start + 1; end < start + 6; ++end) {
        bool expected = false;
        for (const auto& [from, to] : all) expected |= from < end && start < to;
        BOOST_TEST_REQUIRE(set.overlaps(start, end) == expected);
      }
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
