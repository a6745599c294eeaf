#include "rules/pack.hpp"

#include <algorithm>
#include <utility>

#include "rules/checksum.hpp"
#include "rules/columns.hpp"
#include "rules/lexicons.hpp"
#include "rules/phrase_reader.hpp"
#include "rules/vocabulary_names.hpp"

namespace takt::rules {

namespace {

using blob::Section;
using blob::Slice;

// Words of a record, in the order of blob::Section.
constexpr std::array<std::size_t, blob::kColumnSections> kWidths = {1,
                                                                    sizeof(Slice) / sizeof(blob::Word),
                                                                    sizeof(blob::Check) / sizeof(blob::Word),
                                                                    sizeof(blob::Rule) / sizeof(blob::Word),
                                                                    sizeof(blob::Regex) / sizeof(blob::Word),
                                                                    sizeof(blob::Literal) / sizeof(blob::Word),
                                                                    sizeof(blob::NgramModel) / sizeof(blob::Word),
                                                                    sizeof(blob::ListEntry) / sizeof(blob::Word),
                                                                    sizeof(blob::Template) / sizeof(blob::Word),
                                                                    sizeof(blob::TemplateVariant) / sizeof(blob::Word),
                                                                    sizeof(blob::TemplateSection) / sizeof(blob::Word),
                                                                    sizeof(blob::SlotLabel) / sizeof(blob::Word)};

blob::Word word_at(std::span<const std::byte> bytes, std::size_t number) {
  blob::Word word = 0;
  for (std::size_t i = 0; i < 4; ++i) word |= static_cast<blob::Word>(bytes[number * 4 + i]) << (8 * i);
  return word;
}

Error fault(std::string reason) { return Error{"", "", std::move(reason)}; }

template <typename T>
std::span<const T> part(std::span<const T> whole, Slice slice) {
  if (slice.start > whole.size() || slice.size > whole.size() - slice.start) return {};
  return whole.subspan(slice.start, slice.size);
}

}  // namespace

Result<Pack> Pack::load(std::span<const std::byte> bytes) {
  constexpr std::size_t kHeader = blob::kHeaderWords * sizeof(blob::Word);
  if (bytes.size() < kHeader) return fault("the compiled rules are cut short");
  if (word_at(bytes, 0) != blob::kMagic) return fault("this file holds no compiled rules");
  if (word_at(bytes, 1) != blob::kVersion) {
    return fault("the compiled rules have another version; compile them again");
  }
  if (word_at(bytes, 2) != bytes.size()) return fault("the compiled rules are cut short");
  const std::uint64_t checksum = checksum_of(bytes.subspan(kHeader));
  if (word_at(bytes, 3) != static_cast<blob::Word>(checksum) ||
      word_at(bytes, 4) != static_cast<blob::Word>(checksum >> 32)) {
    return fault("the compiled rules are damaged: their checksum does not fit");
  }
  Pack pack;
  ColumnReader reader(bytes.subspan(kHeader));
  auto strings8 = reader.bytes();
  auto strings16 = strings8 ? reader.text() : std::nullopt;
  auto ngram_codes = strings16 ? reader.bytes() : std::nullopt;
  bool whole = ngram_codes.has_value();
  for (std::size_t i = 0; i < kWidths.size() && whole; ++i) {
    auto records = reader.columns(kWidths[i]);
    whole = records.has_value();
    if (whole) pack.records_[i] = std::move(*records);
  }
  const auto section = [&](Section name) -> auto& { return pack.records_[static_cast<std::size_t>(name)]; };
  whole = whole && read_phrases(reader, {*strings16, section(Section::kWords), section(Section::kSlices),
                                         section(Section::kMatchers), section(Section::kVocabulary),
                                         section(Section::kSequences), section(Section::kElements)});
  if (!whole || !reader.at_end()) return fault("the compiled rules are damaged: a section is not as it should be");
  pack.strings8_ = std::move(*strings8);
  pack.strings16_ = std::move(*strings16);
  pack.ngram_codes_ = std::move(*ngram_codes);
  if (!pack.is_sound()) return fault("the compiled rules are damaged: a record names one that is not there");
  return pack;
}

bool Pack::is_sound() const {
  const auto names_a_rule = [&](const auto& record) { return record.rule < rules().size(); };
  const auto yields_to_checks = [&](const blob::Check& check) {
    const auto yields = words(check.yields);
    return std::all_of(yields.begin(), yields.end(), [&](blob::Word number) { return number < checks().size(); });
  };
  const auto is_template = [](const blob::Template& record) {
    return record.role < kRoleNames.size() && record.language < blob::kLanguages;
  };
  return std::all_of(checks().begin(), checks().end(), yields_to_checks) &&
         std::all_of(sequences().begin(), sequences().end(), names_a_rule) &&
         std::all_of(regexes().begin(), regexes().end(), names_a_rule) &&
         std::all_of(templates().begin(), templates().end(), is_template) &&
         std::all_of(slot_labels().begin(), slot_labels().end(),
                     [](const blob::SlotLabel& label) { return label.language < blob::kLanguages; }) &&
         std::all_of(rules().begin(), rules().end(), [&](const blob::Rule& rule) {
           switch (static_cast<blob::RuleKind>(rule.kind)) {
             case blob::RuleKind::kLexicon:
               return rule.check < static_cast<blob::Word>(Lexicon::kCount);
             case blob::RuleKind::kMarker:
               return std::all_of(rule.moves.begin(), rule.moves.end(),
                                  [](blob::Word move) { return move <= 2 * blob::kMoveOrigin; });
             case blob::RuleKind::kScenario:
               return rule.check < kScenarioNames.size() && rule.severity <= blob::kHeaviest;
             case blob::RuleKind::kPhrases:
             case blob::RuleKind::kRegex:
               return rule.check < checks().size();
           }
           return false;
         });
}

template <typename T>
std::span<const T> Pack::section(Section section) const {
  const std::vector<blob::Word>& words = records_[static_cast<std::size_t>(section)];
  return {reinterpret_cast<const T*>(words.data()), words.size() * sizeof(blob::Word) / sizeof(T)};
}

std::string_view Pack::text8(Slice slice) const {
  const auto text = part(std::span<const char>(strings8_), slice);
  return {text.data(), text.size()};
}
std::u16string_view Pack::text16(Slice slice) const {
  const auto text = part(std::span<const char16_t>(strings16_), slice);
  return {text.data(), text.size()};
}
std::span<const blob::Check> Pack::checks() const { return section<blob::Check>(Section::kChecks); }
std::span<const blob::Rule> Pack::rules() const { return section<blob::Rule>(Section::kRules); }
std::span<const blob::Matcher> Pack::matchers() const { return section<blob::Matcher>(Section::kMatchers); }
std::span<const blob::Word> Pack::words(Slice slice) const { return part(section<blob::Word>(Section::kWords), slice); }
std::span<const Slice> Pack::slices(Slice slice) const { return part(section<Slice>(Section::kSlices), slice); }
std::span<const blob::VocabularyEntry> Pack::vocabulary(Slice slice) const {
  return part(section<blob::VocabularyEntry>(Section::kVocabulary), slice);
}
std::span<const blob::Sequence> Pack::sequences() const { return section<blob::Sequence>(Section::kSequences); }
std::span<const blob::Sequence> Pack::sequences(Slice slice) const { return part(sequences(), slice); }
std::span<const blob::Element> Pack::elements(Slice slice) const {
  return part(section<blob::Element>(Section::kElements), slice);
}
std::span<const blob::Regex> Pack::regexes() const { return section<blob::Regex>(Section::kRegexes); }
std::span<const blob::Literal> Pack::literals(Slice slice) const {
  return part(section<blob::Literal>(Section::kLiterals), slice);
}
std::span<const blob::ListEntry> Pack::list_entries() const { return section<blob::ListEntry>(Section::kListEntries); }
std::span<const blob::Template> Pack::templates() const { return section<blob::Template>(Section::kTemplates); }
std::span<const blob::TemplateVariant> Pack::variants(Slice slice) const {
  return part(section<blob::TemplateVariant>(Section::kVariants), slice);
}
std::span<const blob::TemplateSection> Pack::texts(Slice slice) const {
  return part(section<blob::TemplateSection>(Section::kTexts), slice);
}
std::span<const blob::SlotLabel> Pack::slot_labels() const { return section<blob::SlotLabel>(Section::kSlotLabels); }
std::span<const blob::NgramModel> Pack::ngram_models() const {
  return section<blob::NgramModel>(Section::kNgramModels);
}
std::span<const char> Pack::ngram_codes(Slice slice) const { return part(std::span<const char>(ngram_codes_), slice); }

}  // namespace takt::rules
