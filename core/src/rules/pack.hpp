// A loaded rule blob: typed views of its records, checked once so that no later read can go wrong.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/blob.hpp"
#include "takt/result.hpp"

namespace takt::rules {

class Pack {
 public:
  /// Unpacks and verifies `bytes`: magic, version, size, checksum, and that the records that name rules
  /// and checks name some that are there.
  static Result<Pack> load(std::span<const std::byte> bytes);

  [[nodiscard]] std::string_view text8(blob::Slice slice) const;
  [[nodiscard]] std::u16string_view text16(blob::Slice slice) const;
  [[nodiscard]] std::span<const blob::Check> checks() const;
  [[nodiscard]] std::span<const blob::Rule> rules() const;
  [[nodiscard]] std::span<const blob::Matcher> matchers() const;
  [[nodiscard]] std::span<const blob::Word> words(blob::Slice slice) const;
  [[nodiscard]] std::span<const blob::Slice> slices(blob::Slice slice) const;
  [[nodiscard]] std::span<const blob::VocabularyEntry> vocabulary(blob::Slice slice) const;
  [[nodiscard]] std::span<const blob::Sequence> sequences() const;
  [[nodiscard]] std::span<const blob::Sequence> sequences(blob::Slice slice) const;
  [[nodiscard]] std::span<const blob::Element> elements(blob::Slice slice) const;
  [[nodiscard]] std::span<const blob::Regex> regexes() const;
  [[nodiscard]] std::span<const blob::Literal> literals(blob::Slice slice) const;
  [[nodiscard]] std::span<const blob::ListEntry> list_entries() const;
  [[nodiscard]] std::span<const blob::Template> templates() const;
  [[nodiscard]] std::span<const blob::TemplateVariant> variants(blob::Slice slice) const;
  [[nodiscard]] std::span<const blob::TemplateSection> texts(blob::Slice slice) const;
  [[nodiscard]] std::span<const blob::SlotLabel> slot_labels() const;
  [[nodiscard]] std::span<const blob::NgramModel> ngram_models() const;
  [[nodiscard]] std::span<const char> ngram_codes(blob::Slice slice) const;

 private:
  Pack() = default;
  template <typename T>
  [[nodiscard]] std::span<const T> section(blob::Section section) const;

  [[nodiscard]] bool is_sound() const;

  std::string strings8_;
  std::u16string strings16_;
  std::string ngram_codes_;
  std::array<std::vector<blob::Word>, blob::kSections> records_;
};

}  // namespace takt::rules
