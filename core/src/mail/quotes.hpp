// Where quoted mail begins: the lines that mail programs put above the mail they answer or forward.
//
// Three shapes, each known by its marks and by words of the mail program's own language (word lists, rules/common):
//   attribution   "On Thu, 12 Nov 2026 at 10:05, Anna <anna@example.com> wrote:", over up to three lines
//   header block  "From: … / Sent: … / To: … / Subject: …"
//   divider       "-----Original Message-----", "Begin forwarded message:"
// A sentence that only tells what somebody wrote is none: without a full date or an address in angle brackets
// nothing is taken for an attribution unless quoted lines (">") follow.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "rules/word_lists.hpp"

namespace takt::mail {

/// A line of the body without its line break; `content` is trimmed.
struct Line {
  std::uint32_t start = 0, end = 0;
  std::u16string_view content;
  [[nodiscard]] bool is_blank() const { return content.empty(); }
  [[nodiscard]] bool is_marked() const { return !content.empty() && content.front() == u'>'; }
};

/// The words of mail programs, looked up by their folded form.
class QuoteWords {
 public:
  QuoteWords() = default;
  explicit QuoteWords(const rules::WordLists& lists);

  [[nodiscard]] bool is_attribution(std::u16string_view word) const { return attribution_.contains(word); }
  [[nodiscard]] bool is_header(std::u16string_view label) const { return header_.contains(label); }
  [[nodiscard]] bool is_sender(std::u16string_view label) const { return sender_.contains(label); }
  /// Whether a line's folded text without its dashes is, or begins with, a divider's words.
  [[nodiscard]] bool is_divider(std::u16string_view text, bool dashed) const;
  /// UTF-16 units of the longest of them.
  [[nodiscard]] std::size_t longest_divider() const { return longest_divider_; }

 private:
  using Set = std::unordered_set<std::u16string_view>;
  Set attribution_, header_, sender_;
  std::vector<std::u16string_view> dividers_;  // few
  std::size_t longest_divider_ = 0;
};

/// What begins at a line.
struct QuoteStart {
  enum class Kind : std::uint8_t { kNone, kAttribution, kRest };
  Kind kind = Kind::kNone;  ///< kAttribution: only these lines are quoted, for marked lines follow
  std::size_t lines = 0;    ///< from this one on
};

/// Whether quoted mail begins at line `first`. `is_top`: nothing of the writer's own stands above.
/// Looks at a bounded number of lines, and of each at a bounded number of characters.
QuoteStart quote_start(const std::vector<Line>& lines, std::size_t first, bool is_top, const QuoteWords& words);

}  // namespace takt::mail
