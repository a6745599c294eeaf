#include "mail/blocks.hpp"

#include "text/characters.hpp"

namespace takt::mail {

namespace {

using text::is_space;

std::u16string_view trim(std::u16string_view line) {
  while (!line.empty() && is_space(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
  return line;
}

std::vector<Line> lines_of(std::u16string_view body) {
  std::vector<Line> lines;
  for (std::size_t start = 0; start < body.size();) {
    const std::size_t end =
        text::line_end(body, static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(body.size()));
    lines.push_back(
        {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end), trim(body.substr(start, end - start))});
    start = end + 1;
    if (end + 1 < body.size() && body[end] == u'\r' && body[end + 1] == u'\n') ++start;
  }
  return lines;
}

/// Writes blocks out line by line.
class Blocks {
 public:
  explicit Blocks(std::vector<Block>& out) : out_(out) {}

  void blank() { open_ = false; }

  void line(const Line& line, BlockKind kind, bool begins) {
    if (!open_ || begins || out_.back().kind != kind) out_.push_back({line.start, 0, kind});
    out_.back().end = line.end;
    open_ = true;
  }

 private:
  std::vector<Block>& out_;
  bool open_ = false;
};

}  // namespace

void split_blocks(std::u16string_view body, const QuoteWords& words, std::vector<Block>& out) {
  const std::vector<Line> lines = lines_of(body);
  Blocks blocks(out);
  BlockKind rest = BlockKind::kText;  // what unmarked lines are from here on
  bool is_top = true;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.is_blank()) {
      blocks.blank();
      continue;
    }
    if (line.is_marked() || rest == BlockKind::kQuote) {
      blocks.line(line, BlockKind::kQuote, false);
      continue;
    }
    const QuoteStart quote = quote_start(lines, i, is_top, words);
    if (quote.kind == QuoteStart::Kind::kRest) {
      rest = BlockKind::kQuote;
      blocks.line(line, BlockKind::kQuote, true);
      continue;
    }
    if (quote.kind == QuoteStart::Kind::kAttribution) {
      for (std::size_t k = 0; k < quote.lines; ++k) blocks.line(lines[i + k], BlockKind::kQuote, k == 0);
      i += quote.lines - 1;
      continue;
    }
    is_top = false;
    const bool delimits = rest == BlockKind::kText && line.content == u"--" && !is_space(body[line.start]);
    if (delimits) rest = BlockKind::kSignature;
    blocks.line(line, rest, delimits);
  }
}

}  // namespace takt::mail
