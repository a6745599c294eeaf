// A loaded rule blob: typed views of its records, checked once so that no later read can go wrong.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "rules/blob.hpp"
#include "takt/result.hpp"

namespace takt::rules {

class Pack {
 public:
  /// Copies and verifies `bytes`: magic, version, size, checksum, and that every section lies inside.
  static Result<Pack> load(std::span<const std::byte> bytes);

  [[nodiscard]] std::string_view text8(blob::Slice slice) const;
  [[nodiscard]] std::u16string_view text16(blob::Slice slice) const;
  [[nodiscard]] std::span<const blob::Check> checks() const;
  [[nodiscard]] std::span<const blob::Rule> rules() const;
  [[nodiscard]] std::span<const blob::Matcher> matchers() const;
  [[nodiscard]] std::span<const blob::Word> words(blob::Slice slice) const;
  [[nodiscard]] std::span<const blob::Slice> slices(blob::Slice slice) const;
  [[nodiscard]] std::span<const blob::VocabularyEntry> vocabulary() const;
  [[nodiscard]] std::span<const blob::Word> hash_slots(blob::Slice slice) const;
  [[nodiscard]] std::span<const blob::Sequence> sequences() const;
  [[nodiscard]] std::span<const blob::Element> elements(blob::Slice slice) const;
  [[nodiscard]] std::span<const blob::Word> anchors(blob::Slice slice) const;
  [[nodiscard]] std::span<const blob::Slice> anchor_index(blob::Slice slice) const;
  [[nodiscard]] std::span<const blob::Regex> regexes() const;
  [[nodiscard]] std::span<const blob::Literal> literals(blob::Slice slice) const;

 private:
  Pack() = default;
  template <typename T>
  [[nodiscard]] std::span<const T> section(blob::Section section) const;

  std::vector<blob::Word> buffer_;  // aligned for every record
};

}  // namespace takt::rules
