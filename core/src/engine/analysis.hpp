// What one block contributes to a report. Kept by the cache, so it depends on nothing but the
// block's text, its language and the rules; all offsets count from the block's start.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mail/draft.hpp"
#include "privacy/identifier.hpp"
#include "rules/lexicons.hpp"

namespace takt::engine {

/// A rule of a pack matched.
struct RuleHit {
  std::uint32_t pack = 0, rule = 0;
  std::uint32_t start = 0, end = 0;
  bool regex = false;
};

/// A phrase of a lexicon was found.
struct LexiconHit {
  rules::Lexicon lexicon = rules::Lexicon::kCount;
  std::uint32_t start = 0, end = 0;
  std::uint32_t sentence = 0;  ///< number of the sentence in the block
  bool at_line_start = false, at_sentence_start = false;
  std::uint32_t words_after_in_line = 0;
};

/// A tone marker was found.
struct MarkerHit {
  std::uint32_t start = 0, end = 0;
  std::array<std::int8_t, 3> moves{};  ///< politeness, warmth, formality in hundredths
};

/// Words that call for a scenario were found.
struct ScenarioHit {
  std::uint32_t group = 0;    ///< of these words: the same for all its phrases, another for another group
  std::uint8_t scenario = 0;  ///< index into rules::kScenarioNames
  std::uint8_t roles = 0;     ///< whose words these are: bits as in blob::Check::roles
  std::uint8_t weight = 1;    ///< 1 … blob::kHeaviest
  std::uint32_t start = 0, end = 0;
};

/// A replacement of [start, end).
struct Edit {
  std::uint32_t start = 0, end = 0;
  std::u16string text;
};

/// A coded check found something. A block check's offsets count from the block's start, a draft
/// check's from the start of its target.
struct CheckHit {
  std::uint32_t start = 0, end = 0;
  mail::Target target = mail::Target::kBody;  ///< a block check leaves it
  std::optional<mail::Severity> severity;     ///< other than the check's own
  std::uint32_t roles = 3;                    ///< bits as in blob::Check: narrower than the check's
  std::uint32_t count = 0, limit = 0;         ///< for the message's {count} and {limit}
  std::u16string name;                        ///< for the message's {name}
  std::vector<Edit> fix;                      ///< empty: no fix
  bool insert_words = false;                  ///< the fix's texts are the check's `insert` in the draft's language
};

/// A hit with the number of its check (checks::coded_checks()).
struct NumberedHit {
  std::uint32_t check = 0;
  CheckHit hit;
};

struct SentenceSpan {
  std::uint32_t start = 0, end = 0, words = 0;
  bool asks = false;         ///< ends in a question mark
  bool starts_line = false;  ///< nothing stands before it in its line
  bool wraps = false;        ///< a line break lies inside
  bool item = false;         ///< begins as an item of a list
};

inline constexpr std::uint32_t kNoSentence = 0xffffffff;  ///< the number of no sentence

/// A word that carries meaning, by the hash of its stem: the same for all forms of the word.
/// Function words, numbers and addresses are none.
struct ContentWord {
  std::uint32_t stem = 0;
  std::uint32_t sentence = 0;  ///< number of the sentence in the block
  std::uint32_t start = 0;     ///< where the word begins in the block
};

/// Something in the text that names a case or a thing, or is a way to reach somebody.
enum class Detail : std::uint8_t {
  kCode,    ///< a number or a code: of an order, a ticket, a parcel, a model
  kAmount,  ///< money, by its sign
  kPhone,
  kLink,
  kEmail,
  kName,   ///< a name that is written as one within a sentence
  kQuote,  ///< words between quotation marks
  kCount
};

struct DetailHit {
  Detail detail = Detail::kCount;
  std::uint32_t start = 0, end = 0;
  std::uint32_t sentence = 0;  ///< number of the sentence in the block
};

struct BlockAnalysis {
  std::uint32_t words = 0;
  std::vector<SentenceSpan> sentences;
  std::vector<ContentWord> content;
  std::vector<std::uint32_t> single_exclamations;  ///< places of "!" that stand alone
  std::vector<RuleHit> rule_hits;
  std::vector<LexiconHit> lexicon_hits;
  std::vector<MarkerHit> marker_hits;
  std::vector<DetailHit> details;
  std::vector<NumberedHit> check_hits;
  std::vector<privacy::Identifier> identifiers;  ///< sorted by start
};

}  // namespace takt::engine
