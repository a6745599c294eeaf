#include "checks/structure/signature_missing.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace takt::checks {

namespace {

constexpr std::size_t kMostWords = 4;     // of a name
constexpr std::size_t kLongestLine = 60;  // characters of "name, position"

bool has_letter(std::u16string_view text) {
  return std::any_of(text.begin(), text.end(), [](char16_t unit) { return text::is_letter(unit); });
}

/// One to four words, the last of them capitalised, no mark at the end: "Ann", "Bo Berg", "Thanks, Ann".
bool ends_in_name(std::u16string_view line, std::size_t least_words) {
  std::size_t words = 0;
  bool capital = false;
  for (std::size_t i = 0; i < line.size();) {
    if (!text::is_letter(line[i])) {
      if (text::is_digit(line[i])) return false;
      ++i;
      continue;
    }
    capital = text::is_upper(line[i]);
    ++words;
    while (i < line.size() && (text::is_letter(line[i]) || line[i] == u'-' || line[i] == u'\'')) ++i;
  }
  return capital && words >= least_words && words <= kMostWords;
}

bool is_marked(std::u16string_view line) {
  return !line.empty() && std::u16string_view(u".!?:;").find(line.back()) != std::u16string_view::npos;
}

/// "Bo Berg" or "Bo, support" as the last paragraph's first line: a mail without a closing signed all the same.
bool is_signed(std::u16string_view paragraph) {
  std::size_t end = 0;
  while (end < paragraph.size() && !text::is_line_break(paragraph[end])) ++end;
  const std::u16string_view first = paragraph.substr(0, end);
  const std::size_t comma = first.find(u',');
  return ends_in_name(first.substr(0, comma), 1) && !is_marked(first) && first.size() <= kLongestLine;
}

/// The last line of the writer's own text.
std::u16string_view last_line(std::u16string_view paragraph) {
  std::size_t start = paragraph.size();
  while (start > 0 && !text::is_line_break(paragraph[start - 1])) --start;
  return paragraph.substr(start);
}

}  // namespace

void find_missing_signature(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (context.words == 0 || context.draft.host_adds_signature || context.parts.name) return;
  const std::u16string_view body = context.draft.body;
  if (const auto& signature = context.parts.signature;
      signature && has_letter(body.substr(signature->start, signature->end - signature->start)))
    return;
  if (context.parts.closing) {
    // "Thanks, Ann", "/Eva" in the closing's own line.
    const auto& closing = *context.parts.closing;
    if (ends_in_name(body.substr(closing.start, closing.end - closing.start), 2)) return;
  } else {
    const std::u16string_view paragraph = context.text_of(context.blocks.back().block);
    const std::u16string_view line = last_line(paragraph);
    if (is_signed(paragraph) || (!is_marked(line) && ends_in_name(line, 1))) return;
    const std::size_t comma = line.rfind(u',');
    if (comma != std::u16string_view::npos && ends_in_name(line.substr(comma), 1)) return;
  }
  out.push_back(on_draft());
}

}  // namespace takt::checks
