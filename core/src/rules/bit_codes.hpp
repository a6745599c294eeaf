// Decisions as bits, each at a cost that follows from how often decisions like it fell that way: an adaptive binary
// range coder.
//
// For tables whose values are well foretold by values already read, but which look like noise to the compression of
// whole files. Whoever codes keeps a Chance for each kind of decision and gives writer and reader
// the same one; what is said with near certainty costs next to nothing. Whole numbers only: the same on every machine.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace takt::rules {

/// How likely the answer is yes, as told by the answers so far: the first ones count most.
class Chance {
 public:
  [[nodiscard]] std::uint32_t share_of(std::uint32_t range) const { return (range >> kBits) * yes_; }
  void learn(bool answer) {
    const unsigned rate = kRates[seen_];
    const std::uint32_t yes = yes_;
    yes_ = static_cast<std::uint16_t>(answer ? yes + ((kWhole - yes) >> rate) : yes - (yes >> rate));
    if (seen_ + 1u < kRates.size()) ++seen_;
  }

 private:
  static constexpr unsigned kBits = 15;
  static constexpr std::uint32_t kWhole = 1u << kBits;
  static constexpr std::array<std::uint8_t, 20> kRates = {1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5};

  std::uint16_t yes_ = kWhole / 2;  // never 0 nor kWhole
  std::uint8_t seen_ = 0;
};

class BitWriter {
 public:
  explicit BitWriter(std::string& out) : out_(&out) {}

  void add(bool answer, Chance& chance) {
    const std::uint32_t share = chance.share_of(range_);
    if (answer) {
      range_ = share;
    } else {
      low_ += share;
      range_ -= share;
    }
    chance.learn(answer);
    for (; range_ < (1u << 24); range_ <<= 8) shift();
  }
  /// Once, after the last one.
  void finish() {
    for (int i = 0; i < 5; ++i) shift();
  }

 private:
  void shift() {
    if (low_ < 0xff000000u || low_ > 0xffffffffu) {
      const auto carry = static_cast<unsigned>(low_ >> 32);
      if (started_) *out_ += static_cast<char>(held_ + carry);
      for (; full_ > 0; --full_) *out_ += static_cast<char>(0xff + carry);
      held_ = static_cast<unsigned>(low_ >> 24) & 0xff;
      started_ = true;
    } else {
      ++full_;
    }
    low_ = (low_ & 0x00ffffffu) << 8;
  }

  std::string* out_;
  std::uint64_t low_ = 0;
  std::uint32_t range_ = 0xffffffffu;
  unsigned held_ = 0;     // the byte that a carry may still raise
  std::size_t full_ = 0;  // bytes of ones behind it
  bool started_ = false;
};

/// Reads what a BitWriter wrote. Beyond the end it reads zeros and is no longer whole.
class BitReader {
 public:
  explicit BitReader(std::span<const char> bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {
    for (int i = 0; i < 4; ++i) code_ = code_ << 8 | next();
  }

  bool read(Chance& chance) {
    const std::uint32_t share = chance.share_of(range_);
    const bool answer = code_ < share;
    if (answer) {
      range_ = share;
    } else {
      code_ -= share;
      range_ -= share;
    }
    chance.learn(answer);
    for (; range_ < (1u << 24); range_ <<= 8) code_ = code_ << 8 | next();
    return answer;
  }
  [[nodiscard]] bool is_whole() const { return whole_; }

 private:
  std::uint32_t next() {
    if (at_ != end_) return static_cast<unsigned char>(*at_++);
    whole_ = false;
    return 0;
  }

  const char* at_;
  const char* end_;
  std::uint32_t code_ = 0, range_ = 0xffffffffu;
  bool whole_ = true;
};

}  // namespace takt::rules
