#include "rules/pair_codes.hpp"

#include <algorithm>
#include <map>

namespace takt::rules {

namespace {

using namespace pair_codes;

constexpr std::size_t kFewestUses = 24;  // of a pair; fewer do not pay for its place in the table
constexpr std::size_t kRow = 256;

/// The texts as codes while pairs are chosen, ends among them; rare units stand aside.
struct Coded {
  std::vector<std::uint8_t> codes;
  std::u16string rare;
  std::array<std::size_t, kMostCodes> lengths{};  // in units, of each code

  [[nodiscard]] bool may_join(std::size_t a, std::size_t b) const {
    return a >= kFirst && b >= kFirst && lengths[a] + lengths[b] <= kLongest;
  }

  /// The pair most used, as its place in `uses` (kRow * first + second), the first of equals.
  [[nodiscard]] std::size_t commonest_pair(std::vector<std::uint32_t>& uses) const {
    std::fill(uses.begin(), uses.end(), 0);
    for (std::size_t i = 0; i + 1 < codes.size(); ++i) ++uses[codes[i] * kRow + codes[i + 1]];
    std::size_t best = 0;
    for (std::size_t pair = 0; pair < uses.size(); ++pair) {
      if (uses[pair] >= kFewestUses && may_join(pair / kRow, pair % kRow) && (best == 0 || uses[pair] > uses[best]))
        best = pair;
    }
    return best;
  }

  void join(std::size_t pair, std::size_t code) {
    lengths[code] = lengths[pair / kRow] + lengths[pair % kRow];
    std::size_t kept = 0;
    for (std::size_t i = 0; i < codes.size(); ++i) {
      const bool found = i + 1 < codes.size() && codes[i] * kRow + codes[i + 1] == pair;
      codes[kept++] = found ? static_cast<std::uint8_t>(code) : codes[i];
      if (found) ++i;
    }
    codes.resize(kept);
  }
};

}  // namespace

void PairWriter::add(std::u16string_view text) {
  units_ += text;
  ends_.push_back(units_.size());
}

void PairWriter::write(std::vector<std::byte>& table, std::vector<std::byte>& codes) {
  std::map<char16_t, std::size_t> uses;
  for (const char16_t unit : units_) ++uses[unit];
  std::vector<std::pair<char16_t, std::size_t>> order(uses.begin(), uses.end());
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  if (order.size() > kMostLetters) order.resize(kMostLetters);
  std::sort(order.begin(), order.end());
  Coded coded;
  std::map<char16_t, std::uint8_t> letters;
  std::size_t count = kFirst;
  write_number(static_cast<std::uint32_t>(order.size()), table);
  for (const auto& [unit, used] : order) {
    write_number(unit, table);
    coded.lengths[count] = 1;
    letters.emplace(unit, static_cast<std::uint8_t>(count++));
  }
  std::size_t at = 0;
  for (const std::size_t end : ends_) {
    for (; at < end; ++at) {
      const auto letter = letters.find(units_[at]);
      coded.codes.push_back(letter == letters.end() ? kRare : letter->second);
      if (letter == letters.end()) coded.rare.push_back(units_[at]);
    }
    coded.codes.push_back(kEnd);
  }
  std::vector<std::size_t> pairs;
  for (std::vector<std::uint32_t> counts(kRow * kRow); count < kMostCodes; ++count) {
    const std::size_t pair = coded.commonest_pair(counts);
    if (pair == 0) break;
    coded.join(pair, count);
    pairs.push_back(pair);
  }
  write_number(static_cast<std::uint32_t>(pairs.size()), table);
  for (const std::size_t pair : pairs) {
    table.push_back(static_cast<std::byte>(pair / kRow));
    table.push_back(static_cast<std::byte>(pair % kRow));
  }
  std::size_t rare = 0;
  for (const std::uint8_t code : coded.codes) {
    codes.push_back(static_cast<std::byte>(code));
    if (code != kRare) continue;
    const char16_t unit = coded.rare[rare++];
    codes.push_back(static_cast<std::byte>(unit & 0xff));
    codes.push_back(static_cast<std::byte>(unit >> 8));
  }
  units_.clear();
  ends_.clear();
}

bool PairReader::start(ByteReader& table) {
  count_ = kFirst;
  const std::size_t letters = table.number();
  if (letters > kMostLetters) return false;
  for (std::size_t i = 0; i < letters; ++i) {
    Code& code = table_[count_++];
    code.size = 1;
    code.units[0] = static_cast<char16_t>(table.number());
  }
  const std::size_t pairs = table.number();
  if (pairs > kMostCodes - count_) return false;
  for (std::size_t i = 0; i < pairs; ++i) {
    const std::size_t first = table.byte(), second = table.byte();
    if (first < kFirst || first >= count_ || second < kFirst || second >= count_) return false;
    const Code &left = table_[first], &right = table_[second];
    Code& code = table_[count_++];
    code.size = left.size + right.size;
    if (code.size > kLongest) return false;
    std::copy_n(left.units.begin(), left.size, code.units.begin());
    std::copy_n(right.units.begin(), right.size, code.units.begin() + static_cast<std::ptrdiff_t>(left.size));
  }
  return table.is_whole();
}

bool PairReader::append_to(std::u16string& out) {
  while (true) {
    const std::size_t code = codes_->byte();
    if (code == kEnd) return codes_->is_whole();
    if (code == kRare) {
      const std::uint32_t low = codes_->byte();
      out.push_back(static_cast<char16_t>(low | codes_->byte() << 8));
    } else if (code < count_) {
      out.append(table_[code].units.data(), table_[code].size);
    } else {
      return false;
    }
  }
}

}  // namespace takt::rules
