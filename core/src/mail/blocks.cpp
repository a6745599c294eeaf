#include "mail/blocks.hpp"

#include "text/characters.hpp"

namespace takt::mail {

namespace {

using text::is_line_break;
using text::is_space;

enum class LineKind { kBlank, kText, kQuote, kDelimiter, kForward };

/// No line break. Nearly every unit is told by the first question.
bool is_within_line(char16_t unit) { return (unit > 0xd && unit < 0x85) || !is_line_break(unit); }

std::u16string_view trim(std::u16string_view line) {
  while (!line.empty() && is_space(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
  return line;
}

/// "-----Original Message-----", "---------- Forwarded message ---------", "-------- Пересылаемое сообщение --------".
bool is_forward_line(std::u16string_view line) {
  if (!line.starts_with(u"----") || !line.ends_with(u"----")) return false;
  for (const char16_t unit : line) {
    if (text::is_letter(unit)) return true;
  }
  return false;
}

LineKind kind_of(std::u16string_view line) {
  const auto content = trim(line);
  if (content.empty()) return LineKind::kBlank;
  if (content.front() == u'>') return LineKind::kQuote;
  if (content == u"--" && !is_space(line.front())) return LineKind::kDelimiter;
  if (is_forward_line(content)) return LineKind::kForward;
  return LineKind::kText;
}

}  // namespace

void split_blocks(std::u16string_view body, std::vector<Block>& out) {
  bool open = false;
  BlockKind rest = BlockKind::kText;  // what unmarked lines are from here on
  for (std::size_t start = 0; start < body.size();) {
    std::size_t end = start;
    while (end < body.size() && is_within_line(body[end])) ++end;
    const LineKind line = kind_of(body.substr(start, end - start));
    if (line == LineKind::kForward) rest = BlockKind::kQuote;
    if (line == LineKind::kDelimiter && rest == BlockKind::kText) rest = BlockKind::kSignature;
    if (line == LineKind::kBlank) {
      open = false;
    } else {
      const BlockKind kind = line == LineKind::kQuote ? BlockKind::kQuote : rest;
      if (!open || out.back().kind != kind || line == LineKind::kDelimiter || line == LineKind::kForward) {
        out.push_back({static_cast<std::uint32_t>(start), 0, kind});
      }
      out.back().end = static_cast<std::uint32_t>(end);
      open = true;
    }
    start = end + 1;
    if (end + 1 < body.size() && body[end] == u'\r' && body[end + 1] == u'\n') ++start;
  }
}

}  // namespace takt::mail
