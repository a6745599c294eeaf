// A stream of numbers as bytes: the commonest have a byte of their own, the others a byte each in two streams.
//
// Numbers of words are mostly below a few thousand and unevenly used. In compressed bytes a code of its own for
// each of the commonest is worth more than any order of their numbers; high and low bytes of
// the others stand apart, because high bytes are alike and low ones are not.
//
//   code 0 … k-1    the commonest numbers, as the table lists them
//   code k … 254    the number's high byte, plus k; its low byte stands in the other stream
//   code 255        all of the number stands in the other stream (rules/byte_stream.hpp)
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "rules/byte_stream.hpp"

namespace takt::rules {

class NumberWriter {
 public:
  void add(std::uint32_t number) { numbers_.push_back(number); }

  /// Writes all numbers added, and forgets them. The same numbers give the same bytes.
  void write(std::vector<std::byte>& table, std::vector<std::byte>& codes, std::vector<std::byte>& lows);

 private:
  std::vector<std::uint32_t> numbers_;
};

class NumberReader {
 public:
  NumberReader(ByteReader& codes, ByteReader& lows) : codes_(&codes), lows_(&lows) {}

  /// Reads a table; false: damaged.
  bool start(ByteReader& table);
  /// Beyond the end of the streams: 0, and they are no longer whole.
  std::uint32_t next() {
    const std::uint32_t code = codes_->byte();
    if (code < common_) return table_[code];
    return code == kWholeNumber ? lows_->number() : (code - common_) << 8 | lows_->byte();
  }

  static constexpr std::uint32_t kMostCommon = 128;
  static constexpr std::uint32_t kWholeNumber = 255;

 private:
  ByteReader* codes_;
  ByteReader* lows_;
  std::uint32_t common_ = 0;
  std::array<std::uint32_t, kMostCommon> table_{};
};

}  // namespace takt::rules
