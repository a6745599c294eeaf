// Bytes and numbers of one to five bytes, written one after another and read back within bounds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace takt::rules {

/// Seven bits a byte, the lowest first; all bytes but the last have the high bit.
inline void write_number(std::uint32_t value, std::vector<std::byte>& out) {
  for (; value >= 0x80; value >>= 7) out.push_back(static_cast<std::byte>(value | 0x80));
  out.push_back(static_cast<std::byte>(value));
}

// Small differences of either sign become small numbers.
constexpr std::uint32_t folded(std::uint32_t value) { return value << 1 ^ (value >> 31 != 0 ? ~std::uint32_t{0} : 0); }
constexpr std::uint32_t unfolded(std::uint32_t value) {
  return value >> 1 ^ ((value & 1) != 0 ? ~std::uint32_t{0} : 0);
}

/// Reads front to back. Beyond the end it gives zeros and says so once and for all: whoever reads in a
/// loop asks is_whole() there.
class ByteReader {
 public:
  ByteReader() = default;
  explicit ByteReader(std::span<const std::byte> bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  std::uint32_t byte() {
    if (at_ != end_) return static_cast<std::uint32_t>(*at_++);
    whole_ = false;
    return 0;
  }
  std::uint32_t number() {
    std::uint32_t value = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
      const std::uint32_t next = byte();
      value |= (next & 0x7f) << shift;
      if (next < 0x80) return value;
    }
    whole_ = false;
    return 0;
  }
  [[nodiscard]] bool is_whole() const { return whole_; }
  [[nodiscard]] bool at_end() const { return at_ == end_; }
  [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }

 private:
  const std::byte* at_ = nullptr;
  const std::byte* end_ = nullptr;
  bool whole_ = true;
};

}  // namespace takt::rules
