#include "rules/pack.hpp"

#include <cstddef>
#include <cstring>

#include "rules/checksum.hpp"

namespace takt::rules {

namespace {

using blob::Section;
using blob::Slice;

constexpr std::array<std::size_t, static_cast<std::size_t>(Section::kCount)> kRecordSizes = {
    1,
    2,
    sizeof(blob::Word),
    sizeof(Slice),
    sizeof(blob::Check),
    sizeof(blob::Rule),
    sizeof(blob::Matcher),
    sizeof(blob::VocabularyEntry),
    sizeof(blob::Word),
    sizeof(blob::Sequence),
    sizeof(blob::Element),
    sizeof(blob::Word),
    sizeof(Slice),
    sizeof(blob::Regex),
    sizeof(blob::Literal)};

Error fault(std::string reason) { return Error{"", "", std::move(reason)}; }

template <typename T>
std::span<const T> part(std::span<const T> whole, Slice slice) {
  if (slice.start > whole.size() || slice.size > whole.size() - slice.start) return {};
  return whole.subspan(slice.start, slice.size);
}

}  // namespace

Result<Pack> Pack::load(std::span<const std::byte> bytes) {
  if (bytes.size() < sizeof(blob::Header) || bytes.size() % sizeof(blob::Word) != 0) {
    return fault("the compiled rules are cut short");
  }
  Pack pack;
  pack.buffer_.resize(bytes.size() / sizeof(blob::Word));
  std::memcpy(pack.buffer_.data(), bytes.data(), bytes.size());
  const auto& header = *reinterpret_cast<const blob::Header*>(pack.buffer_.data());
  if (header.magic != blob::kMagic) return fault("this file holds no compiled rules");
  if (header.version != blob::kVersion) return fault("the compiled rules have another version; compile them again");
  if (header.total_bytes != bytes.size()) return fault("the compiled rules are cut short");
  const std::uint64_t checksum = checksum_of(bytes.subspan(offsetof(blob::Header, sections)));
  if (header.checksum_low != static_cast<blob::Word>(checksum) ||
      header.checksum_high != static_cast<blob::Word>(checksum >> 32)) {
    return fault("the compiled rules are damaged: their checksum does not fit");
  }
  for (std::size_t i = 0; i < kRecordSizes.size(); ++i) {
    const Slice slice = header.sections[i];
    if (slice.start % sizeof(blob::Word) != 0 || slice.start > bytes.size() ||
        slice.size > (bytes.size() - slice.start) / kRecordSizes[i]) {
      return fault("the compiled rules are damaged: a section lies outside");
    }
  }
  if (pack.matchers().size() != blob::kLanguages + 1) return fault("the compiled rules lack a language");
  return pack;
}

template <typename T>
std::span<const T> Pack::section(Section section) const {
  const auto& header = *reinterpret_cast<const blob::Header*>(buffer_.data());
  const Slice slice = header.sections[static_cast<std::size_t>(section)];
  return {reinterpret_cast<const T*>(reinterpret_cast<const std::byte*>(buffer_.data()) + slice.start), slice.size};
}

std::string_view Pack::text8(Slice slice) const {
  const auto text = part(section<char>(Section::kStrings8), slice);
  return {text.data(), text.size()};
}
std::u16string_view Pack::text16(Slice slice) const {
  const auto text = part(section<char16_t>(Section::kStrings16), slice);
  return {text.data(), text.size()};
}
std::span<const blob::Check> Pack::checks() const { return section<blob::Check>(Section::kChecks); }
std::span<const blob::Rule> Pack::rules() const { return section<blob::Rule>(Section::kRules); }
std::span<const blob::Matcher> Pack::matchers() const { return section<blob::Matcher>(Section::kMatchers); }
std::span<const blob::Word> Pack::words(Slice slice) const { return part(section<blob::Word>(Section::kWords), slice); }
std::span<const Slice> Pack::slices(Slice slice) const { return part(section<Slice>(Section::kSlices), slice); }
std::span<const blob::VocabularyEntry> Pack::vocabulary() const {
  return section<blob::VocabularyEntry>(Section::kVocabulary);
}
std::span<const blob::Word> Pack::hash_slots(Slice slice) const {
  return part(section<blob::Word>(Section::kHashSlots), slice);
}
std::span<const blob::Sequence> Pack::sequences() const { return section<blob::Sequence>(Section::kSequences); }
std::span<const blob::Element> Pack::elements(Slice slice) const {
  return part(section<blob::Element>(Section::kElements), slice);
}
std::span<const blob::Word> Pack::anchors(Slice slice) const {
  return part(section<blob::Word>(Section::kAnchors), slice);
}
std::span<const Slice> Pack::anchor_index(Slice slice) const {
  return part(section<Slice>(Section::kAnchorIndex), slice);
}
std::span<const blob::Regex> Pack::regexes() const { return section<blob::Regex>(Section::kRegexes); }
std::span<const blob::Literal> Pack::literals(Slice slice) const {
  return part(section<blob::Literal>(Section::kLiterals), slice);
}

}  // namespace takt::rules
