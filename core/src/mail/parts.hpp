// The parts of a letter: where the greeting, the body, the closing and the signature lie.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/analysis.hpp"
#include "mail/blocks.hpp"

namespace takt::mail {

/// Bits, so that a rule can name several.
enum Part : std::uint32_t {
  kSubject = 1,
  kGreeting = 2,
  kBody = 4,
  kClosing = 8,
  kSignature = 16,
};

struct Range {
  std::uint32_t start = 0, end = 0;  ///< UTF-16 units in the draft's body
};

struct Parts {
  std::optional<Range> greeting, body, closing, signature;
  std::vector<Range> quotes;  ///< sorted; nothing in them is the writer's own

  /// The part that holds `offset`; 0 inside quoted mail.
  [[nodiscard]] std::uint32_t part_at(std::uint32_t offset) const;
};

/// One block and what it contributed; quoted blocks have no analysis.
struct AnalysedBlock {
  Block block;
  const engine::BlockAnalysis* analysis = nullptr;
};

/// Finds the parts from what the blocks contributed. Linear in the number of blocks and hits.
Parts find_parts(std::u16string_view body, std::span<const AnalysedBlock> blocks);

}  // namespace takt::mail
