// The compiled rules once they are loaded: sections of records made of 32-bit words, and two pools of strings.
//
// Written by rules/blob_writer.cpp, read by rules/pack.cpp; a change to any record or to the coding
// changes kVersion. Everything the extension loads is counted, so the file says it all in fewer and more regular
// bytes: a section stands column by column as small numbers (rules/columns.hpp), and what comes
// of phrase patterns – the larger part – as streams of a coding of their own (rules/phrase_format.hpp).
// Loading turns both into records again, which is a single pass and no parsing. What follows from other records – hash
// tables, which sequences a word anchors, which sets hold a word – is not stored: rules/matcher.cpp works it out when
// it is built.
#pragma once

#include <array>
#include <cstdint>

#include "language/tag_list.hpp"

namespace takt::rules::blob {

using Word = std::uint32_t;
inline constexpr Word kMagic = 0x4b415454;  // "TTAK"
inline constexpr Word kNone = 0xffffffff;

/// The interface languages, in the order of every per-language array here.
inline constexpr Word kLanguages = language::kTags.size();
inline constexpr Word kAnyLanguage = kLanguages;  // index of the "*" matcher
/// Rules compiled for other languages, or by another version of this coding, are refused.
inline constexpr Word kVersion = 10 << 8 | kLanguages;
/// A matcher for each language and for any, then one for each language's scenarios.
inline constexpr Word kScenarioMatchers = kAnyLanguage + 1;  // index of the first language's matcher of scenarios
inline constexpr std::size_t kMatcherCount = kScenarioMatchers + kLanguages;

/// A slice of the 8-bit or 16-bit string pool (units, not bytes) or of another section (records).
struct Slice {
  Word start = 0;
  Word size = 0;
};

/// The sections of records. Those before kMatchers are in the file in this order, after the pools of strings and
/// of n-grams; then come the streams of phrases, which fill the others and add to kWords and kSlices.
enum class Section : Word {
  kWords,        // Word: lists of plain indices (yields, members of sets …)
  kSlices,       // Slice: lists of strings or of lists
  kChecks,       // Check, sorted by id
  kRules,        // Rule
  kRegexes,      // Regex
  kLiterals,     // Literal
  kNgramModels,  // NgramModel, one a script
  kListEntries,  // ListEntry
  kTemplates,    // Template
  kVariants,     // TemplateVariant
  kTexts,        // TemplateSection
  kSlotLabels,   // SlotLabel
  kMatchers,     // Matcher, kMatcherCount of them
  kVocabulary,   // VocabularyEntry
  kSequences,    // Sequence
  kElements,     // Element
  kCount
};
inline constexpr std::size_t kSections = static_cast<std::size_t>(Section::kCount);
inline constexpr std::size_t kColumnSections = static_cast<std::size_t>(Section::kMatchers);

/// What the file starts with, as little-endian words: these, then FNV-1a 64 over all that follows, low word first.
inline constexpr std::size_t kHeaderWords = 5;  // kMagic, kVersion, size of the file in bytes, checksum

/// The words of one check in one language. An empty slice: no text in this language.
struct Texts {
  Slice title, message, why, fix, insert, remove;  // 8-bit
};

struct Check {
  Slice id;                      // 8-bit, "tone.insult"
  Word roles;                    // bit 0 customer, bit 1 agent
  std::array<Word, 2> severity;  // for a customer, for an agent: 0 hint, 1 warn, 2 stop
  Slice sources;                 // in kSlices: 8-bit strings
  Slice yields;                  // in kWords: check indices
  std::array<Texts, kLanguages> texts;
};

enum class RuleKind : Word { kPhrases, kRegex, kLexicon, kMarker, kScenario };

/// The tone figures that a marker moves, in the order of Rule::moves.
inline constexpr std::size_t kToneFigures = 3;  // politeness, warmth, formality
inline constexpr Word kMoveOrigin = 100;        // a move is kept as itself plus this

inline constexpr Word kHeaviest = 5;  // of a scenario's groups of words

/// One rule, one lexicon (kind kLexicon: `check` is then the lexicon's number, see lexicons.hpp), one group of tone
/// markers (kMarker: no check) or one group of words that call for a scenario (kScenario: `check` is the scenario's
/// number, `roles` the bit of whose words they are, `severity` the weight; its sequences stand in a matcher of their
/// own).
struct Rule {
  Slice name;  // 8-bit
  Word kind, check;
  Word language;    // below kLanguages, or kAnyLanguage
  Word roles;       // bits; 3 = as the check
  Word parts;       // bits of mail::Part
  Word severity;    // kNone: as the check
  Word has_except;  // 1: sequences with role kExcept exist for this rule
  Word has_unless, has_require;
  Slice except_values;  // in kSlices: 16-bit folded words (regex kind)
  Slice replace;        // 8-bit; meaning depends on has_fix
  Word has_fix;
  std::array<Texts, kLanguages> texts;   // overrides; empty slices: the check's
  Slice instead;                         // 8-bit
  std::array<Word, kToneFigures> moves;  // kMarker: hundredths + kMoveOrigin, 0 … 200
};

/// Symbols. Each matcher numbers its own: words, stems and prefixes 0…n-1 (VocabularyEntry), then sets
/// of them (alternatives such as "(late|slow)"), then classes and punctuation with the fixed numbers below.
inline constexpr Word kClassBase = 0x01000000;
enum class Class : Word { kAny, kNumber, kCapitalised, kAllCaps, kUrl, kEmail };
inline constexpr Word kClasses = 6;
inline constexpr Word kPunctuationBase = 0x02000000;  // + the UTF-16 unit: ! ? , : ; . … -

enum class EntryKind : Word { kExact, kStem, kPrefix };
struct VocabularyEntry {
  Slice text;  // 16-bit, folded
  Word kind;   // EntryKind; the hash of a word is over text and kind
};

/// What a sequence's match means for its rule.
enum class SequenceRole : Word { kMatch, kExcept, kUnless, kRequire };

/// A linear pattern. Alternatives and optional parts were expanded by the compiler.
struct Sequence {
  Word rule;
  Word role;       // SequenceRole
  Slice elements;  // in kElements
  Word anchor;     // index of the anchor element within `elements` (the rarest symbol)
  Word edges;      // bits: 1 sentence start, 2 sentence end, 4 line start, 8 line end
};
struct Element {
  Word symbol;
  Word gap_max;  // 0…gap_max further words may stand before this element (0 for the first)
};

/// One language's matcher: its slots of the sections above.
struct Matcher {
  Slice vocabulary;  // in kVocabulary: symbols 0 … size-1
  Slice sets;        // in kSlices: the symbols that follow, each a slice of kWords: its members, ascending
  Slice sequences;   // in kSequences
  Word max_prefix;   // longest prefix entry in units; 0: none
  Word has_stems;
  Slice suffixes;  // in kSlices: 16-bit suffixes, longest first (languages without Snowball)
};

struct Regex {
  Word rule;
  Slice pattern;   // 16-bit, ICU syntax
  Slice literals;  // in kLiterals
};
struct Literal {
  Slice text;  // 16-bit, folded
  Word regex;
};

/// The statistics of all languages of one script.
struct NgramModel {
  Word script;      // 0 Latin, 1 Cyrillic
  Word columns;     // languages
  Slice letters;    // 16-bit: of all n-grams, and kWordEdge, ascending
  Slice codes;      // in the pool of n-grams' codes (rules/ngram_codes.hpp)
  Slice languages;  // in kWords: of each column one below kLanguages, or kAnyLanguage for a neighbour language
};

/// One entry of a plain word list (rules/word_lists.hpp).
struct ListEntry {
  Word list;
  Word language;  // below kLanguages, or kAnyLanguage
  Slice text;     // 16-bit, folded
};

/// A reply template: rules/template_source.hpp says what its texts hold.
struct Template {
  Slice id;                        // 8-bit, "agent/refund"
  Word role;                       // 0 customer, 1 agent
  Word language;                   // 0..3
  Slice reviewed, title, subject;  // 8-bit
  Slice variants;                  // in kVariants
};
struct TemplateVariant {
  Word reg;        // 0 friendly, 1 formal
  Slice sections;  // in kTexts
};
struct TemplateSection {
  Word part;   // index into kSectionNames
  Slice text;  // 8-bit
};
/// What an unfilled slot is called in a language.
struct SlotLabel {
  Word language;
  Slice name, label;  // 8-bit
};

/// Hash of a folded word for the vocabulary: FNV-1a 32 over its 16-bit units, then over the kind.
constexpr Word hash_word(const char16_t* text, std::size_t size, Word kind) noexcept {
  Word hash = 2166136261u;
  for (std::size_t i = 0; i < size; ++i) hash = (hash ^ text[i]) * 16777619u;
  return (hash ^ (kind + 0x9e37u)) * 16777619u;
}

}  // namespace takt::rules::blob
