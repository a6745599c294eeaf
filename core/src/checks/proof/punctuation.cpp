#include "checks/proof/punctuation.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "checks/proof/lines.hpp"
#include "text/characters.hpp"
#include "text/list_markers.hpp"

namespace takt::checks {

namespace {

using text::Token;
using text::TokenKind;

constexpr std::uint32_t kShortLine = 5;       // words: a line of so few at the end may be a name or a heading
constexpr std::uint32_t kLongParagraph = 14;  // words: one sentence of so many is no heading
constexpr std::ptrdiff_t kFewSpaces = 3;      // in a line of a name or a heading

/// The end of a paragraph of prose whose last sentence ends with a word alone; nothing where that is lawful.
std::optional<std::uint32_t> open_end(std::u16string_view text, std::span<const engine::SentenceSpan> sentences,
                                      bool is_letter) {
  if (sentences.empty()) return std::nullopt;
  const engine::SentenceSpan& sentence = sentences.back();
  if (sentence.words <= kShortLine || sentence.end == 0 || !text::is_letter(text[sentence.end - 1]))
    return std::nullopt;
  // Prose: something before it ended with a full stop, or it is too long for a heading.
  bool prose = is_letter && sentence.words >= kLongParagraph;
  if (sentences.size() > 1) {
    const char16_t before = text[sentences[sentences.size() - 2].end - 1];
    prose |= std::u16string_view(u".!?…").find(before) != std::u16string_view::npos;
  }
  if (!prose) return std::nullopt;
  const auto last = text.substr(sentence.start, sentence.end - sentence.start);
  if (text::starts_list_item(last)) return std::nullopt;
  std::size_t line = last.size();
  while (line > 0 && !text::is_line_break(last[line - 1])) --line;
  const auto last_line = last.substr(line);
  if (text::starts_list_item(last_line) || last_line.find(u"--") != std::u16string_view::npos) return std::nullopt;
  if (last_line.find(u"://") != std::u16string_view::npos || last_line.find(u'@') != std::u16string_view::npos)
    return std::nullopt;
  // A name, a place or a heading on a line of its own below the paragraph.
  const bool few = std::count(last_line.begin(), last_line.end(), u' ') < kFewSpaces;
  if (line > 0 && few && text::is_upper(last_line.front())) return std::nullopt;
  if (!ProseLines(text).is_prose(sentence.end - 1)) return std::nullopt;
  return sentence.end;
}

/// The block below continues, or is what the one above announces: a list, code, a quotation, a link.
bool goes_on(std::u16string_view text) {
  if (text.empty()) return false;
  std::size_t word = 0;  // "Xlib: …", "ann@example.com"
  while (word < text.size() && !text::is_space(text[word])) ++word;
  const auto first = text.substr(0, word);
  if (first.ends_with(u':') || first.find(u'@') != std::u16string_view::npos) return true;
  return text::is_lower(text.front()) || text::is_space(text.front()) || text::starts_list_item(text) ||
         (!text::is_letter(text.front()) && text.front() != u'«' && text.front() != u'"') ||
         text.starts_with(u"http") || !ProseLines(text).is_prose(0);
}

engine::CheckHit hit_at(std::uint32_t start, std::uint32_t end) {
  engine::CheckHit hit;
  hit.start = start;
  hit.end = end;
  return hit;
}

/// ",," and ".." after a word; three dots are an ellipsis, more are tone.exclamation's.
void find_doubled_mark(const BlockContext& context, ProseLines& lines, std::size_t& i,
                       std::vector<engine::CheckHit>& out) {
  const auto tokens = context.tokens;
  const char16_t mark = context.text[tokens[i].start];
  std::size_t last = i;
  while (last + 1 < tokens.size() && tokens[last + 1].is_mark(mark) && tokens[last + 1].start == tokens[last].end)
    ++last;
  const std::size_t first = i;
  i = last;
  const std::size_t length = last - first + 1;
  if (length < 2 || (mark == u'.' && length > 2)) return;
  if (first == 0 || !tokens[first - 1].is_word() || tokens[first - 1].end != tokens[first].start) return;
  const std::uint32_t end = tokens[last].end;
  if (end < context.text.size() && !text::is_space(context.text[end])) return;  // "1..5", "../"
  // Before a small letter two dots stand for "…"; a full stop was doubled where a sentence ends.
  if (mark == u'.' && last + 1 < tokens.size() && tokens[last + 1].is_word() &&
      text::is_lower(context.text[tokens[last + 1].start]))
    return;
  // Who writes ".." for "…" throughout need not hear it each time.
  if (!out.empty() && mark == u'.' && context.text[out.back().start] == mark) return;
  if (!lines.is_prose(tokens[first].start)) return;
  engine::CheckHit hit = hit_at(tokens[first].start, end);
  hit.fix.push_back({hit.start, hit.end, std::u16string(1, mark)});
  out.push_back(std::move(hit));
}

/// Brackets of one block. An item's "1)" and an emoticon's ")" have no partner and want none.
class Brackets {
 public:
  Brackets(const BlockContext& context, ProseLines& lines) : context_(context), lines_(lines) {}

  void look(std::size_t i) {
    const char16_t mark = context_.text[context_.tokens[i].start];
    if (mark == u'(' || mark == u'«') {
      if (depth_ < kDeepest) open_[depth_] = i;
      ++depth_;
    } else if (mark == u')' || mark == u'»') {
      if (depth_ > 0)
        --depth_;
      else if (!is_item_or_face(i) && lonely_ == 0)
        lonely_ = i + 1;
    }
    faces_ |= is_face(i);
  }

  /// One finding a block: where there are several, the first tells enough.
  void finish(std::vector<engine::CheckHit>& out) {
    std::size_t at = lonely_;
    if (depth_ > 0 && depth_ <= kDeepest) at = open_[depth_ - 1] + 1;
    if (at == 0 || (lonely_ != 0 && depth_ > 0) || faces_) return;
    const Token& token = context_.tokens[at - 1];
    if (lines_.is_prose(token.start)) out.push_back(hit_at(token.start, token.end));
  }

 private:
  static constexpr std::size_t kDeepest = 4;

  /// ":)", ";-(", "=)", "))": a bracket that ends a face.
  [[nodiscard]] bool is_face(std::size_t i) const {
    const auto tokens = context_.tokens;
    const char16_t mark = context_.text[tokens[i].start];
    if ((mark != u')' && mark != u'(') || i == 0) return false;
    const Token& before = tokens[i - 1];
    if (before.is_word() || before.end != tokens[i].start) return false;
    return std::u16string_view(u":;=-^'8)(").find(context_.text[before.start]) != std::u16string_view::npos &&
           !(mark == u'(' && context_.text[before.start] == u'(');
  }
  [[nodiscard]] bool is_item_or_face(std::size_t i) const {
    const auto tokens = context_.tokens;
    if (i == 0 || is_face(i)) return true;
    const Token& before = tokens[i - 1];
    if (before.end != tokens[i].start || before.is_mark(u'.')) return true;  // " )" smiles; "1.)"
    return text::list_marker_at(context_.text, tokens, i - 1).close || before.kind == TokenKind::kNumber;
  }

  const BlockContext& context_;
  ProseLines& lines_;
  std::size_t open_[kDeepest] = {};
  std::size_t depth_ = 0;
  std::size_t lonely_ = 0;  // a closing one without partner, plus one
  bool faces_ = false;
};

}  // namespace

void find_punctuation(const BlockContext& context, std::vector<engine::CheckHit>& out) {
  const auto tokens = context.tokens;
  if (tokens.empty()) return;
  ProseLines lines(context.text);
  Brackets brackets(context, lines);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].is_word()) continue;
    const char16_t mark = context.text[tokens[i].start];
    if (mark == u',' || mark == u'.')
      find_doubled_mark(context, lines, i, out);
    else
      brackets.look(i);
  }
  brackets.finish(out);
}

void find_open_ends(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const bool is_letter = context.parts.greeting || context.parts.closing;  // else it may be a headline or an excerpt
  for (std::size_t i = 0; i < context.blocks.size(); ++i) {
    const BlockView& view = context.blocks[i];
    const auto end = open_end(context.text_of(view.block), view.analysis->sentences, is_letter);
    if (!end) continue;
    const std::uint32_t last = view.block.start + *end;
    if (context.parts.part_at(last - 1) != mail::kBody) continue;
    if (i + 1 < context.blocks.size() && goes_on(context.text_of(context.blocks[i + 1].block))) continue;
    std::uint32_t start = last;
    while (start > view.block.start && text::is_letter(context.draft.body[start - 1])) --start;
    engine::CheckHit hit = at(mail::Target::kBody, start, last);
    hit.fix.push_back({last, last, u"."});
    out.push_back(std::move(hit));
  }
}

}  // namespace takt::checks
