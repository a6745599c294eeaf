// The compiled rules: flat little-endian records in one buffer, read in place.
//
// Written by rules/compiler.cpp, read by rules/pack.cpp. A change to any record here changes
// kVersion. Every record is made of 32-bit words, so that a section is a span into the buffer and
// loading parses nothing. Strings: 16-bit (vocabulary, literals, regexes) and 8-bit (messages).
#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace takt::rules::blob {

static_assert(std::endian::native == std::endian::little, "the blob is read in place");

using Word = std::uint32_t;
inline constexpr Word kMagic = 0x4b415454;  // "TTAK"
inline constexpr Word kVersion = 3;
inline constexpr Word kNone = 0xffffffff;

/// The interface languages, in the order of every per-language array here.
inline constexpr Word kLanguages = 4;    // en ru kk sv
inline constexpr Word kAnyLanguage = 4;  // index of the "*" matcher

/// A slice of the 8-bit or 16-bit string pool (units, not bytes) or of another section (records).
struct Slice {
  Word start = 0;
  Word size = 0;
};

enum class Section : Word {
  kStrings8,     // bytes
  kStrings16,    // 16-bit units
  kWords,        // Word: lists of plain indices (sources, yields, except lists …)
  kSlices,       // Slice: lists of strings
  kChecks,       // Check, sorted by id
  kRules,        // Rule
  kMatchers,     // Matcher, kLanguages + 1 of them
  kVocabulary,   // VocabularyEntry
  kHashSlots,    // Word: index into kVocabulary or kNone; power-of-two tables
  kSequences,    // Sequence
  kElements,     // Element
  kAnchors,      // Word: sequence indices, grouped by anchor symbol
  kAnchorIndex,  // Slice per symbol: its group in kAnchors
  kRegexes,      // Regex
  kLiterals,     // Literal
  kCount
};

struct Header {
  Word magic, version, total_bytes, reserved;
  Word checksum_low, checksum_high;  // FNV-1a 64 over everything after these two words
  std::array<Slice, static_cast<std::size_t>(Section::kCount)> sections;  // start in bytes, size in records
};

/// The words of one check in one language. An empty slice: no text in this language.
struct Texts {
  Slice title, message, why, fix;  // 8-bit
};

struct Check {
  Slice id;       // 8-bit, "tone.insult"
  Word roles;     // bit 0 customer, bit 1 agent
  Word severity;  // 0 hint, 1 warn, 2 stop
  Slice sources;  // in kSlices: 8-bit strings
  Slice yields;   // in kWords: check indices
  std::array<Texts, kLanguages> texts;
};

enum class RuleKind : Word { kPhrases, kRegex, kLexicon };

/// One rule, or one lexicon (kind kLexicon: `check` is then the lexicon's number, see lexicons.hpp).
struct Rule {
  Slice name;  // 8-bit
  Word kind, check;
  Word language;    // 0..3 or kAnyLanguage
  Word roles;       // bits; 3 = as the check
  Word parts;       // bits of mail::Part
  Word severity;    // kNone: as the check
  Word has_except;  // 1: sequences with role kExcept exist for this rule
  Word has_unless, has_require;
  Slice except_values;  // in kSlices: 16-bit folded words (regex kind)
  Slice replace;        // 8-bit; meaning depends on has_fix
  Word has_fix;
  std::array<Texts, kLanguages> texts;  // overrides; empty slices: the check's
  Slice instead;                        // 8-bit
};

/// Symbols. Each matcher numbers its own: words, stems and prefixes 0…n-1 (VocabularyEntry), then sets
/// of them (alternatives such as "(late|slow)"), then classes and punctuation with the fixed numbers below.
inline constexpr Word kClassBase = 0x01000000;
enum class Class : Word { kAny, kNumber, kCapitalised, kAllCaps, kUrl, kEmail };
inline constexpr Word kClasses = 6;
inline constexpr Word kPunctuationBase = 0x02000000;  // + the UTF-16 unit: ! ? , : ; . … -

enum class EntryKind : Word { kExact, kStem, kPrefix };
struct VocabularyEntry {
  Slice text;   // 16-bit, folded
  Word kind;    // EntryKind; the hash of a slot is over text and kind
  Word symbol;  // index into this matcher's symbols
  Slice sets;   // in kWords: symbols of the sets that hold this entry
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
  Slice hash;     // in kHashSlots, size a power of two
  Slice anchors;  // in kAnchorIndex: one Slice per symbol 0…symbol_count-1
  Word symbol_count;
  Word max_prefix;  // longest prefix entry in units; 0: none
  Word has_stems;
  Slice class_anchors;        // in kAnchorIndex: one Slice per Class, for sequences that hold classes only
  Slice punctuation_anchors;  // in kWords: pairs (unit, index into kAnchorIndex)
  Slice suffixes;             // in kSlices: 16-bit suffixes, longest first (languages without Snowball)
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

/// Hash of a folded word for the vocabulary: FNV-1a 32 over its 16-bit units, then over the kind.
constexpr Word hash_word(const char16_t* text, std::size_t size, Word kind) noexcept {
  Word hash = 2166136261u;
  for (std::size_t i = 0; i < size; ++i) hash = (hash ^ text[i]) * 16777619u;
  return (hash ^ (kind + 0x9e37u)) * 16777619u;
}

}  // namespace takt::rules::blob
