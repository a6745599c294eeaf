#include "engine/catalogue.hpp"

#include <array>

namespace takt::engine {

namespace {

using rules::Pack;
using rules::blob::Slice;
using rules::blob::Texts;
using TextsByLanguage = std::array<Texts, rules::blob::kLanguages>;

std::string_view choose(const Pack& pack, const TextsByLanguage& texts, std::uint8_t ui, Slice Texts::* member) {
  if (ui < texts.size() && (texts[ui].*member).size > 0) return pack.text8(texts[ui].*member);
  for (const Texts& other : texts) {  // English comes first
    if ((other.*member).size > 0) return pack.text8(other.*member);
  }
  return {};
}

}  // namespace

std::vector<std::uint32_t> Catalogue::add(const Pack& pack) {
  std::vector<std::uint32_t> numbers;
  for (const auto& record : pack.checks()) {
    const std::string_view id = pack.text8(record.id);
    const auto [place, added] = numbers_.emplace(id, static_cast<std::uint32_t>(entries_.size()));
    if (added) entries_.push_back({id, &pack, &record, {}});
    numbers.push_back(place->second);
  }
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    Entry& entry = entries_[numbers[i]];
    if (entry.pack != &pack) continue;
    for (const auto local : pack.words(entry.record->yields)) {
      if (local < numbers.size()) entry.yields.push_back(numbers[local]);
    }
  }
  return numbers;
}

std::optional<std::uint32_t> Catalogue::find(std::string_view id) const {
  const auto found = numbers_.find(id);
  return found == numbers_.end() ? std::nullopt : std::optional(found->second);
}

Words Catalogue::words(std::uint32_t check, std::uint8_t ui, const Pack* rule_pack,
                       const rules::blob::Rule* rule) const {
  const Entry& entry = entries_[check];
  const auto pick = [&](Slice Texts::* member) {
    if (rule != nullptr && ui < rules::blob::kLanguages && (rule->texts[ui].*member).size > 0) {
      return rule_pack->text8(rule->texts[ui].*member);
    }
    return choose(*entry.pack, entry.record->texts, ui, member);
  };
  return {pick(&Texts::message), pick(&Texts::why), pick(&Texts::fix), pick(&Texts::insert), pick(&Texts::remove)};
}

}  // namespace takt::engine
