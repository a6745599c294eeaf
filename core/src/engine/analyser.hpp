// Analyses one block: tokens, language votes, sentences, the one pass over all patterns, the coded
// block checks. What it returns depends on the text, the language and the rules alone.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "checks/check.hpp"
#include "engine/analysis.hpp"
#include "engine/conditions.hpp"
#include "engine/content_words.hpp"
#include "engine/rule_set.hpp"
#include "language/votes.hpp"
#include "text/sentences.hpp"
#include "text/tokens.hpp"

namespace takt::engine {

class Analyser {
 public:
  explicit Analyser(RuleSet& rules) : rules_(rules), tokenizer_(words_), content_(rules) {}

  /// The tokens of `text`; their word numbers hold until trim().
  std::vector<text::Token> tokenize(std::u16string_view text);

  /// Votes for the language of `text`, which has these tokens. Links, numbers and code do not vote.
  language::Votes votes(std::u16string_view text, std::span<const text::Token> tokens);

  /// All that `text`, read as `language` (language::kOther: language-independent rules only), contributes.
  BlockAnalysis analyse(std::u16string_view text, std::vector<text::Token> tokens, std::uint8_t language);

  /// The words of `text` that call for scenarios: a pass of its own, for the few blocks where it is asked.
  std::vector<ScenarioHit> scenario_hits(std::u16string_view text, std::uint8_t language);

  /// Call between drafts: keeps the memory for words bounded.
  void trim();

  /// Call when the rules changed: forgets what they say of words.
  void forget();

 private:
  static void keep_marker_hit(const rules::blob::Rule& rule, const rules::Match& match, BlockAnalysis& out);
  [[nodiscard]] bool asks(const text::Sentence& sentence) const;
  void split(std::u16string_view text, std::uint8_t language);
  void match(std::u16string_view text, std::uint8_t language, BlockAnalysis& out);
  void count_words();
  void keep_lexicon_hit(const LoadedPack& loaded, const rules::Match& match, BlockAnalysis& out) const;
  /// What stands between quotation marks was said by somebody else: no tone finding, and no move of the figures.
  void leave_out_quoted(std::u16string_view text, BlockAnalysis& out);
  void run_checks(std::u16string_view text, std::uint8_t language, const checks::BlockTraits& traits,
                  BlockAnalysis& out);

  RuleSet& rules_;
  text::WordTable words_;
  text::Tokenizer tokenizer_;
  text::SentenceSplitter splitter_;
  ContentWords content_;
  std::vector<language::WordVote> word_votes_;  // per word

  std::vector<text::Token> tokens_;  // of the block being analysed
  std::vector<text::Sentence> sentences_;
  std::vector<std::uint32_t> words_before_;  // per token, and one more for the end
  std::vector<std::uint32_t> line_ends_;     // per line: the token after its last one
  std::vector<rules::Match> matches_;        // kept for its memory
  ConditionFilter filter_;
};

}  // namespace takt::engine
