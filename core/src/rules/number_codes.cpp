#include "rules/number_codes.hpp"

#include <algorithm>
#include <map>

namespace takt::rules {

namespace {

constexpr std::size_t kFewestUses = 4;  // fewer do not pay for the place in the table

}  // namespace

void NumberWriter::write(std::vector<std::byte>& table, std::vector<std::byte>& codes, std::vector<std::byte>& lows) {
  std::map<std::uint32_t, std::size_t> uses;
  for (const std::uint32_t number : numbers_) ++uses[number];
  std::vector<std::pair<std::uint32_t, std::size_t>> order;
  for (const auto& use : uses) {
    if (use.second >= kFewestUses) order.push_back(use);
  }
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  if (order.size() > NumberReader::kMostCommon) order.resize(NumberReader::kMostCommon);
  write_number(static_cast<std::uint32_t>(order.size()), table);
  std::map<std::uint32_t, std::uint32_t> known;
  for (const auto& [number, count] : order) {
    known.emplace(number, static_cast<std::uint32_t>(known.size()));
    write_number(number, table);
  }
  const auto common = static_cast<std::uint32_t>(order.size());
  for (const std::uint32_t number : numbers_) {
    const auto found = known.find(number);
    const std::uint32_t high = number >> 8;
    if (found != known.end()) {
      codes.push_back(static_cast<std::byte>(found->second));
    } else if (high < NumberReader::kWholeNumber - common) {
      codes.push_back(static_cast<std::byte>(common + high));
      lows.push_back(static_cast<std::byte>(number & 0xff));
    } else {
      codes.push_back(static_cast<std::byte>(NumberReader::kWholeNumber));
      write_number(number, lows);
    }
  }
  numbers_.clear();
}

bool NumberReader::start(ByteReader& table) {
  common_ = table.number();
  if (common_ > kMostCommon) return false;
  for (std::uint32_t i = 0; i < common_; ++i) table_[i] = table.number();
  return table.is_whole();
}

}  // namespace takt::rules
