// Short texts as bytes: one for each letter of the texts, and one for each of the commonest pairs of bytes.
//
// Words of a language are made of few syllables and endings. Pairs are chosen greedily, the commonest
// first, and may be pairs of pairs; what is left compresses better than the letters do, and is read by a look into a
// table. The texts themselves choose letters and pairs, so any language is served.
//
//   code 0       the end of a text
//   code 1       a rare unit follows, low byte first
//   code 2 …     the letters the table lists, then the pairs it lists
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/byte_stream.hpp"

namespace takt::rules {

namespace pair_codes {
inline constexpr std::size_t kEnd = 0, kRare = 1, kFirst = 2;
inline constexpr std::size_t kMostLetters = 128;
inline constexpr std::size_t kMostCodes = 192;  // of all sorts; more gain nothing
inline constexpr std::size_t kLongest = 16;     // units that one code may stand for
}  // namespace pair_codes

class PairWriter {
 public:
  void add(std::u16string_view text);

  /// Writes all texts added, and forgets them. The same texts give the same bytes.
  void write(std::vector<std::byte>& table, std::vector<std::byte>& codes);

 private:
  std::u16string units_;           // of all texts
  std::vector<std::size_t> ends_;  // of each text, in units_
};

class PairReader {
 public:
  explicit PairReader(ByteReader& codes) : codes_(&codes) {}

  /// Reads a table; false: damaged.
  bool start(ByteReader& table);
  /// Appends the next text; false: damaged.
  bool append_to(std::u16string& out);

 private:
  struct Code {
    std::size_t size = 0;
    std::array<char16_t, pair_codes::kLongest> units{};
  };
  ByteReader* codes_;
  std::size_t count_ = pair_codes::kFirst;
  std::array<Code, pair_codes::kMostCodes> table_{};
};

}  // namespace takt::rules
