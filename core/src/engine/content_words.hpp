// Which words of a text carry its matter, so that two texts can be compared: a subject with its
// body, a reply with the questions it answers.
//
// A word is known by the hash of its stem in the text's language, worked out once per distinct word.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/analysis.hpp"
#include "engine/rule_set.hpp"
#include "text/tokens.hpp"

namespace takt::engine {

class ContentWords {
 public:
  explicit ContentWords(RuleSet& rules) : rules_(rules) {}

  /// Appends the content words of a block read as `language`, in the text's order.
  void collect(std::span<const text::Token> tokens, const text::WordTable& words, std::uint8_t language,
               std::vector<ContentWord>& out);

  /// Call when the word table was emptied or the rules changed.
  void forget_words();

 private:
  std::uint32_t stem_of(std::uint32_t word, const text::WordTable& words, std::uint8_t language);

  RuleSet& rules_;
  std::array<std::vector<std::uint32_t>, rules::blob::kLanguages + 1> stems_;  // by language, then word
};

}  // namespace takt::engine
