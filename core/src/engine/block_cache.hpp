// The paragraph cache: what is known of every block of the last drafts.
//
// After an edit only the changed block is new. Entries depend on their key alone, so a report is
// the same whether its blocks were known or not (tests/core/engine proves it on random edits).
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "engine/analyser.hpp"

namespace takt::engine {

struct KnownBlock {
  std::u16string text;
  std::vector<text::Token> tokens;  ///< only until the block is analysed
  language::Votes votes;
  std::uint8_t language = language::kOther;  ///< in which `analysis` was made
  std::optional<BlockAnalysis> analysis;
  std::optional<std::vector<ScenarioHit>> scenarios;  ///< in `language`; only where they were asked
  std::uint64_t used = 0;                             ///< the last draft that had it
};

class BlockCache {
 public:
  explicit BlockCache(Analyser& analyser) : analyser_(analyser) {}

  /// Starts a new draft: forgets blocks that the last few drafts did not have.
  void next_draft();

  /// The block with that text; its votes are known, its analysis perhaps not yet. The reference
  /// stays valid until next_draft().
  KnownBlock& find(std::u16string_view text);

  /// Its analysis in `language`, made now if it is not known.
  const BlockAnalysis& analyse(KnownBlock& block, std::uint8_t language);

  /// The words of an analysed block that call for scenarios.
  const std::vector<ScenarioHit>& scenario_hits(KnownBlock& block);

  void clear() { blocks_.clear(); }

 private:
  Analyser& analyser_;
  /// The library's own compares unit by unit.
  struct Same {
    bool operator()(std::u16string_view a, std::u16string_view b) const {
      return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(char16_t)) == 0;
    }
  };
  std::unordered_map<std::u16string_view, std::unique_ptr<KnownBlock>, std::hash<std::u16string_view>, Same>
      blocks_;  // keys view the blocks' text
  std::uint64_t draft_ = 0;
};

}  // namespace takt::engine
