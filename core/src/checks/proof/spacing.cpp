#include "checks/proof/spacing.hpp"

#include <optional>

#include "checks/proof/lines.hpp"
#include "text/characters.hpp"

namespace takt::checks {

namespace {

using text::Token;
using text::TokenKind;

constexpr std::u16string_view kTightMarks = u",.!?;";  // stand close to the word before them
constexpr std::u16string_view kWideAfter = u",/»";     // after other marks two spaces are a habit, or a form's
constexpr std::uint32_t kMonth = 4;                    // letters of a month in a log: "Sept"
constexpr std::size_t kMostEdits = 100;                // of one fix
constexpr std::size_t kGluedRow = 3;                   // commas without a space in a row: a list for a machine

bool is_one_of(std::u16string_view marks, char16_t unit) { return marks.find(unit) != std::u16string_view::npos; }
bool is_blank(char16_t unit) { return unit == u' ' || unit == 0xa0; }

engine::CheckHit replace(std::uint32_t start, std::uint32_t end, engine::Edit edit) {
  engine::CheckHit hit;
  hit.start = start;
  hit.end = end;
  hit.fix.push_back(std::move(edit));
  return hit;
}

/// Looks at the place between two tokens.
class Spacing {
 public:
  explicit Spacing(const BlockContext& context) : context_(context), lines_(context.text) {}

  void look(std::size_t i, std::vector<engine::CheckHit>& out) {
    const Token& left = context_.tokens[i];
    const Token& right = context_.tokens[i + 1];
    const std::uint32_t gap = right.start - left.end;
    if (gap == 0) {
      if (is_space_missing(i)) out.push_back(replace(left.start, left.end, {left.end, left.end, u" "}));
      return;
    }
    // Nearly every gap is one space before a word.
    if (gap == 1 && right.is_word()) return;
    for (std::uint32_t k = left.end; k < right.start; ++k) {
      if (!is_blank(context_.text[k])) return;
    }
    if (is_space_before_mark(i)) {
      add(before_mark_, {left.end, right.start, u""}, left.end, right.end, out);
    } else if (gap == 2 && is_wide_gap(i)) {
      add(wide_, {left.end, right.start, u" "}, left.end, right.start, out);
    }
  }

 private:
  /// The first of a kind in a paragraph is the finding; its fix mends the others of that habit too.
  void add(std::optional<std::size_t>& first, engine::Edit edit, std::uint32_t start, std::uint32_t end,
           std::vector<engine::CheckHit>& out) {
    if (!lines_.is_prose(start)) return;
    if (first) {
      if (out[*first].fix.size() < kMostEdits) out[*first].fix.push_back(std::move(edit));
      return;
    }
    first = out.size();
    out.push_back(replace(start, end, std::move(edit)));
  }
  [[nodiscard]] char16_t unit_after(const Token& token) const {
    return token.end < context_.text.size() ? context_.text[token.end] : u' ';
  }
  [[nodiscard]] bool starts_line(std::size_t i) const {
    return i == 0 || context_.tokens[i - 1].line != context_.tokens[i].line;
  }

  /// "word ,": but not " .5", " ...", " .NET", " ?!"; after a link the space keeps the stop out of it.
  [[nodiscard]] bool is_space_before_mark(std::size_t i) const {
    const Token& left = context_.tokens[i];
    const Token& mark = context_.tokens[i + 1];
    if (mark.is_word() || !is_one_of(kTightMarks, context_.text[mark.start])) return false;
    if (left.kind == TokenKind::kUrl || left.kind == TokenKind::kEmail) return false;
    if (!left.is_word() && !is_one_of(u")»”\"]%", context_.text[left.start])) return false;
    if (starts_line(i) && !left.is_word()) return false;
    if (!text::is_space(unit_after(mark))) return false;
    return i + 2 >= context_.tokens.size() || !context_.tokens[i + 2].is_mark(context_.text[mark.start]);  // " . . ."
  }

  [[nodiscard]] bool has_digit(const Token& token) const {
    return token.is_word() && (context_.word(token).flags & text::kHasDigit) != 0;
  }
  [[nodiscard]] bool is_wide_gap(std::size_t i) const {
    const Token& left = context_.tokens[i];
    const Token& right = context_.tokens[i + 1];
    if (left.is_word()) {  // "Aug  8" stands so in logs, "0.9.6  is" in tables, "9C1D  048D" in keys
      if (has_digit(left) && (starts_line(i) || has_digit(right))) return false;
      return right.kind != TokenKind::kNumber || right.end - right.start > 1 || left.end - left.start > kMonth;
    }
    const char16_t mark = context_.text[left.start];
    if (starts_line(i) || starts_line(i - 1)) return false;
    return is_one_of(kWideAfter, mark) || (mark == u')' && context_.tokens[i - 1].is_word());  // no ":)"
  }

  /// "polite,professional", "came!How": a mark glued between two words.
  [[nodiscard]] bool is_space_missing(std::size_t i) {
    const Token& mark = context_.tokens[i];
    if (mark.is_word() || i == 0 || i + 1 >= context_.tokens.size()) return false;
    const char16_t unit = context_.text[mark.start];
    if (!is_one_of(u",!?;", unit)) return false;
    const Token& left = context_.tokens[i - 1];
    const Token& right = context_.tokens[i + 1];
    if (left.end != mark.start || left.kind != TokenKind::kWord || !right.is_word()) return false;
    const text::WordInfo& before = context_.word(left);
    const text::WordInfo& after = context_.word(right);
    if ((before.flags & text::kHasDigit) != 0 || before.letters < 2 || right.kind == TokenKind::kUrl) return false;
    if (right.kind == TokenKind::kWord && after.letters < 2 && !is_one_letter_word(right)) return false;
    if (unit != u',' && (after.flags & text::kCapitalised) == 0) return false;  // "Y!j", "&nbsp;text"
    return !is_row(i) && lines_.is_prose(mark.start);
  }
  /// "а", "и", "i" before a space: a word; "x,y" is a formula.
  [[nodiscard]] bool is_one_letter_word(const Token& token) const { return is_blank(unit_after(token)); }

  /// "red,green,blue,white": more commas of the same kind around.
  [[nodiscard]] bool is_row(std::size_t i) const {
    const auto tokens = context_.tokens;
    const auto glued = [&](std::size_t k) {
      return k > 0 && k + 1 < tokens.size() && tokens[k].is_mark(u',') && tokens[k - 1].end == tokens[k].start &&
             tokens[k].end == tokens[k + 1].start;
    };
    std::size_t row = 1;
    for (std::size_t k = i + 2; row < kGluedRow && glued(k); k += 2) ++row;
    for (std::size_t k = i; row < kGluedRow && k > 2 && glued(k - 2); k -= 2) ++row;
    return row >= kGluedRow;
  }

  const BlockContext& context_;
  ProseLines lines_;
  std::optional<std::size_t> before_mark_, wide_;  // in `out`
};

}  // namespace

void find_spacing(const BlockContext& context, std::vector<engine::CheckHit>& out) {
  Spacing spacing(context);
  for (std::size_t i = 0; i + 1 < context.tokens.size(); ++i) {
    if (context.tokens[i].line == context.tokens[i + 1].line) spacing.look(i, out);
  }
}

}  // namespace takt::checks
