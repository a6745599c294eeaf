// Records of 32-bit words as bytes and back: column by column, in numbers of one to five bytes.
//
// Neighbouring records are alike, so a column holds what its values differ from a guess by. Three guesses
// are known and the shortest is taken: nothing; the value above; the end of the slice above (the
// value above plus the value right of it), which makes slices that follow one another all zeros.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace takt::rules {

/// Appends `words`, records of `width` words each.
void write_columns(std::span<const std::uint32_t> words, std::size_t width, std::vector<std::byte>& out);

/// Appends the strings' units, one byte for each of the 255 commonest.
void write_text(std::u16string_view text, std::vector<std::byte>& out);
void write_bytes(std::string_view text, std::vector<std::byte>& out);

/// Reads what the writers wrote, front to back. Damaged input is refused, and what is allocated
/// stays within a small multiple of its size.
class ColumnReader {
 public:
  explicit ColumnReader(std::span<const std::byte> bytes) : bytes_(bytes) {}

  std::optional<std::vector<std::uint32_t>> columns(std::size_t width);
  std::optional<std::u16string> text();
  std::optional<std::string> bytes();
  /// Bytes as they stand, as many as a number before them says; a view.
  std::optional<std::span<const std::byte>> block();
  [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }

 private:
  std::optional<std::uint32_t> number();
  /// A number of things that take at least one byte each.
  std::optional<std::size_t> count();

  std::span<const std::byte> bytes_;
  std::size_t at_ = 0;
};

}  // namespace takt::rules
