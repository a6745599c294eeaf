// The sentences of a message or a draft with all that comparing two of them needs: which lists their
// phrases stand in, the stems of their content words, whether a number, an address or a link is in them.
//
// Worked out from what the blocks contributed; the text itself is only scanned for digits.
#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "mail/parts.hpp"
#include "rules/lexicons.hpp"

namespace takt::mail {

inline constexpr std::size_t kLexicons = static_cast<std::size_t>(rules::Lexicon::kCount);

struct ReadSentence {
  std::uint32_t start = 0, end = 0;  ///< in the text
  std::uint32_t block = 0;           ///< number of its block among those given
  std::uint32_t words = 0;
  std::uint32_t part = 0;  ///< the mail::Part that it starts in
  bool asks = false;       ///< ends in a question mark
  bool ends_with_colon = false;
  std::uint32_t digits = 0;          ///< digits in it, all told
  std::uint32_t longest_number = 0;  ///< digits of its longest number; spaces and dashes do not part one
  bool has_at = false;               ///< "@" between two letters or digits
  std::bitset<kLexicons> lexicons;
  std::vector<std::uint32_t> stems;  ///< sorted, each once

  [[nodiscard]] bool has(rules::Lexicon lexicon) const { return lexicons[static_cast<std::size_t>(lexicon)]; }
  /// Which of the matters (lists "topic-…") it speaks of, as bits.
  [[nodiscard]] std::uint32_t topics() const;
};

/// The sentences of the writer's own words, in the text's order; nothing quoted, nothing of the signature.
std::vector<ReadSentence> read_sentences(std::u16string_view text, std::span<const AnalysedBlock> blocks,
                                         const Parts& parts);

}  // namespace takt::mail
