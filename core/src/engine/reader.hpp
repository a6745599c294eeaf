// Reads a text of the conversation – the draft's body or a message of its thread – into analysed
// blocks, their languages and the letter's parts.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/block_cache.hpp"
#include "language/guess.hpp"
#include "mail/parts.hpp"
#include "mail/thread.hpp"

namespace takt::engine {

struct ReadText {
  std::vector<mail::AnalysedBlock> blocks;
  mail::Parts parts;
  language::Guess language;  ///< of the text as a whole
};

class Reader {
 public:
  Reader(BlockCache& cache, const RuleSet& rules) : cache_(cache), rules_(rules) {}

  /// What is known of a text's language before it is read.
  struct Expectation {
    std::optional<std::uint8_t> given;                          ///< the draft says it: nothing is guessed
    std::uint8_t fallback = language::kOther;                   ///< where the text itself is not clear
    std::optional<std::u16string_view> subject = std::nullopt;  ///< votes where the text has no word
    language::LanguageSet used = language::kAllOfOurs;          ///< ours that a guess may say
  };

  ReadText read(std::u16string_view text, const Expectation& expected);

  /// A text without paragraphs, such as a subject, in the language of the text it stands above.
  const BlockAnalysis& read_line(std::u16string_view line, const Expectation& expected, const language::Guess& whole);

  /// What in a block of a text that was read calls for scenarios.
  const std::vector<ScenarioHit>& scenario_hits(std::u16string_view block) {
    return cache_.scenario_hits(cache_.find(block));
  }

  /// Every message of the draft's thread. The result views the draft's texts.
  mail::ReadThread read_thread(const mail::Draft& draft);

 private:
  /// A block follows the text as a whole unless its own words are clear.
  std::uint8_t language_of(const KnownBlock& block, const Expectation& expected, const language::Guess& whole) const;

  BlockCache& cache_;
  const RuleSet& rules_;
};

}  // namespace takt::engine
