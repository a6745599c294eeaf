// ICU's break iterators: the only place that knows ICU's break rules and where they lie.
//
// Opened from the binary rules in the linked-in ICU data, so that no locale data is needed.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

struct UBreakIterator;
struct UDataMemory;

namespace takt::text {

enum class BreakKind { kWord, kSentence, kGrapheme };

/// What ICU says of the segment that ends at a word boundary.
enum class SegmentKind : std::uint8_t { kOther, kNumber, kLetter };

struct Boundary {
  std::uint32_t end;  // UTF-16 units from the start of the text
  SegmentKind kind;   // kWord iterators only
};

class BreakIterator {
 public:
  explicit BreakIterator(BreakKind kind);
  ~BreakIterator();
  BreakIterator(const BreakIterator&) = delete;
  BreakIterator& operator=(const BreakIterator&) = delete;

  /// All boundaries of `text` after its start, in order. `out` is cleared first.
  void boundaries(std::u16string_view text, std::vector<Boundary>& out);

  /// True when `offset` (0 … text.size()) does not lie inside a segment of `text`.
  bool is_boundary(std::u16string_view text, std::uint32_t offset);

 private:
  BreakKind kind_;
  UDataMemory* data_ = nullptr;  // the rules, which the iterator reads in place
  UBreakIterator* iterator_ = nullptr;
};

}  // namespace takt::text
