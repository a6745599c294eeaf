// The parts of a letter: where greeting, introduction, body, closing, name, signature and footer lie.
//
// Found from three things only: the blocks and their kinds, the lexicon hits in them (which words), and the
// shape of a few lines at the top and the end (which of them are names). What a part says of the letter's
// quality is for the checks; which parts a letter of a role should have is report/summary's.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/analysis.hpp"
#include "mail/blocks.hpp"
#include "mail/names.hpp"

namespace takt::mail {

/// Bits, so that a rule can name several.
enum Part : std::uint32_t {
  kSubject = 1,
  kGreeting = 2,
  kBody = 4,
  kClosing = 8,
  kSignature = 16,  ///< the name, all below it, and the device's footer
};

struct Range {
  std::uint32_t start = 0, end = 0;  ///< UTF-16 units in the draft's body
};

/// An absent part is empty. Ranges inside `body`: introduction, steps, request, last_line. Below it, in this order:
/// closing, name, signature, footer; the name may stand in the closing's line or head the signature.
struct Parts {
  std::optional<Range> greeting;       ///< the greeting's line, or its words when text follows in the line
  std::optional<Range> greeting_name;  ///< the name in it, as written ("Anna", "Mr Berg"); not "all", "team"
  std::optional<Range> introduction;   ///< the sentence in which the writer says who they are
  std::optional<Range> body;           ///< between greeting and closing
  std::optional<Range> steps;          ///< list lines: two or more numbered or marked lines in a row
  std::optional<Range> request;        ///< the first question, or sentence with a wish
  std::optional<Range> last_line;      ///< the friendly sentence before the closing: an offer of help, a wish, thanks
  std::optional<Range> closing;
  std::optional<Range> name;       ///< the writer's name at the end, also inside the closing's line
  std::optional<Range> signature;  ///< name, position, address … below the closing, or from "-- " on
  std::optional<Range> footer;     ///< "Sent from my iPhone"
  std::vector<Range> quotes;       ///< sorted; nothing in them is the writer's own

  /// The part that holds `offset`; 0 inside quoted mail.
  [[nodiscard]] std::uint32_t part_at(std::uint32_t offset) const;
  /// Whether part_at() is kBody everywhere in `range`: so with nearly every block of a long text.
  [[nodiscard]] bool is_all_body(const Range& range) const;
};

/// One block and what it contributed; quoted blocks have no analysis.
struct AnalysedBlock {
  Block block;
  const engine::BlockAnalysis* analysis = nullptr;
};

/// Finds the parts from what the blocks contributed. Linear in the number of blocks and hits, and in the
/// length of the first and the last few lines.
Parts find_parts(std::u16string_view body, std::span<const AnalysedBlock> blocks, const Names& names);

}  // namespace takt::mail
