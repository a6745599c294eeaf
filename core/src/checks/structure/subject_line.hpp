// A subject as its reader sees it: without reply prefixes, and where its first telling word stands.
//
// What a prefix is ("Re:", "Пересл.:", "VS:") and which words tell nothing ("question", "help") is data.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "checks/check.hpp"

namespace takt::checks {

struct SubjectLine {
  std::u16string_view whole;
  std::uint32_t start = 0, end = 0;      ///< of its own words: no prefixes, no white space at the ends
  bool replies = false;                  ///< begins with a prefix
  std::optional<std::uint32_t> telling;  ///< where the first word, number or code of substance begins
  std::vector<std::uint32_t> stems;      ///< of its words of substance (engine::ContentWord)

  [[nodiscard]] bool empty() const { return start >= end; }
  [[nodiscard]] std::u16string_view own() const { return whole.substr(start, end - start); }
};

/// Nothing when the host has no subject field. Linear in the subject.
std::optional<SubjectLine> read_subject(const DraftContext& context);

/// Characters as readers count them (UAX 29 grapheme clusters).
std::uint32_t count_graphemes(std::u16string_view text);

}  // namespace takt::checks
