// The checks of all loaded packs under one numbering, and the words they are reported with.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/pack.hpp"

namespace takt::engine {

/// A check's or rule's words in one interface language (UTF-8 views into the pack).
struct Words {
  std::string_view message, why, fix, insert;
  std::string_view remove;  ///< label of a second fix that takes the marked text out; empty: none is offered
};

class Catalogue {
 public:
  struct Entry {
    std::string_view id;
    const rules::Pack* pack = nullptr;
    const rules::blob::Check* record = nullptr;
    std::vector<std::uint32_t> yields;  ///< numbers of the checks it gives way to
  };

  /// Adds a pack's checks; an id that is known already keeps its first definition.
  /// Returns the number of each of the pack's checks.
  std::vector<std::uint32_t> add(const rules::Pack& pack);

  [[nodiscard]] const Entry& operator[](std::uint32_t number) const { return entries_[number]; }
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;
  [[nodiscard]] std::size_t size() const { return entries_.size(); }

  /// The words of a finding: the rule's own before the check's, the language `ui` before English
  /// before any other.
  [[nodiscard]] Words words(std::uint32_t check, std::uint8_t ui, const rules::Pack* rule_pack,
                            const rules::blob::Rule* rule) const;

 private:
  std::vector<Entry> entries_;
  std::map<std::string_view, std::uint32_t> numbers_;
};

}  // namespace takt::engine
