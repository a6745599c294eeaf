// How phrase patterns stand in the compiled rules: what rules/phrase_writer.cpp and rules/phrase_reader.cpp share.
//
// All sequences of a language are told in one walk, in their order. Words and sets are numbered as the walk comes
// to them, so a new one needs no number; a sequence says only what it has not in common with the one before.
// What is told goes into many streams of small numbers, one for each sort of thing, because the file
// travels compressed: like beside like is what compression lives on. Nothing here packs bits.
//
//   sequence  rule (difference), role, edges, anchor, elements shared with the sequence before; then its other elements
//   element   a step: its sort and its gap in one byte; the number of a word or set known already stands in a stream
//             of its own, unless it is one of two that followed the same symbol last
//   set       defined where it is used first: an earlier set that is much like it (without some members), then members
//             known already, falling, then the number of new words, which are introduced there in the order of their
//             text
//   word      introduced where it is used first: kind, units shared with the word introduced before, the others
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "rules/blob.hpp"

namespace takt::rules::phrase {

using blob::Word;

/// Streams of bytes, in the order of the file.
enum class Stream : Word {
  kHeads,   // of each matcher: number of sequences, its suffixes as a slice
  kTables,  // of each matcher and coded stream: the commonest numbers (rules/number_codes.hpp)
  kRules,
  kRoles,
  kEdges,
  kAnchors,
  kShared,
  kSteps,
  kGaps,  // those too long for a step
  kMarks,
  kClasses,
  kNewMembers,    // how many
  kKnownMembers,  // how many
  kLikeness,      // 0: no earlier set is like this; else the number of members left out of it, plus 1
  kLeftOut,       // members of that set between one left out and the next
  kWordCodes,     // numbers of words
  kFirstCodes,    // first members: how far back
  kNextCodes,     // further members: how far below the one before, 0 for the one that followed it last
  kSetCodes,      // sets: how far back
  kLikeCodes,     // sets that others are like: how far back
  kWordLows,
  kFirstLows,
  kNextLows,
  kSetLows,
  kLikeLows,
  kWordKinds,
  kWordShared,
  kText,
  kCount
};
inline constexpr std::size_t kStreams = static_cast<std::size_t>(Stream::kCount);

/// Sorts of steps. A byte holds sort + kSorts * gap.
enum Sort : Word { kNewWord, kWord, kNewSet, kSet, kMark, kClass, kFollower, kOtherFollower, kEnd, kSorts };
inline constexpr Word kLongGap = 255 / kSorts;  // and longer: the gap follows in its own stream

/// Symbols while the walk goes on: words from 0, sets from here, classes and marks as in rules/blob.hpp.
inline constexpr Word kFirstSet = 0x00800000;

/// Remembers which two symbols came after each symbol last.
class Followers {
 public:
  struct Pair {
    Word last = blob::kNone, other = blob::kNone;
  };
  static constexpr Word kStart = blob::kNone;  // stands before a sequence's first element

  [[nodiscard]] Pair after(Word symbol) const {
    const auto& places = places_[table_of(symbol)];
    const std::size_t place = place_of(symbol);
    return place < places.size() ? places[place] : Pair{};
  }
  void tell(Word symbol, Word next) {
    auto& places = places_[table_of(symbol)];
    const std::size_t place = place_of(symbol);
    if (place >= places.size()) places.resize(place + 1);
    Pair& pair = places[place];
    if (pair.last != next) pair = {next, pair.last};
  }

 private:
  static std::size_t table_of(Word symbol) { return symbol < kFirstSet ? 0 : symbol < blob::kClassBase ? 1 : 2; }
  // All marks share one place, the start of a sequence has another.
  static std::size_t place_of(Word symbol) {
    if (symbol < kFirstSet) return symbol;
    if (symbol < blob::kClassBase) return symbol - kFirstSet;
    if (symbol < blob::kPunctuationBase) return 2 + (symbol - blob::kClassBase);
    return symbol == kStart ? 0 : 1;
  }

  std::array<std::vector<Pair>, 3> places_;
};

/// Keeps what is copied from earlier things within a multiple of what is spelt out, so that a small
/// damaged file cannot grow without measure. Writer and reader count alike.
class CopyBudget {
 public:
  void spell(std::size_t things) { left_ += kCopiesPerThing * things; }
  [[nodiscard]] bool allows(std::size_t copies) const { return copies <= left_; }
  bool copy(std::size_t copies) {
    if (!allows(copies)) return false;
    left_ -= copies;
    return true;
  }

 private:
  static constexpr std::size_t kCopiesPerThing = 16;
  std::size_t left_ = 0;
};

}  // namespace takt::rules::phrase
