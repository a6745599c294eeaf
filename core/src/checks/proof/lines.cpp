#include "checks/proof/lines.hpp"

#include "text/characters.hpp"

namespace takt::checks {

namespace {

constexpr std::u16string_view kSigns = u"{}[]<>|\\=_^~$#@*+`";
constexpr std::size_t kIndent = 4;          // spaces before code or a quotation
constexpr std::size_t kMostSigns = 3;       // that prose may have in a line …
constexpr std::size_t kLettersPerSign = 8;  // … or more, with this many letters each
constexpr std::size_t kLongestEnding = 4;   // letters of an ending in brackets: "order(s)", "получил(а)"
constexpr std::size_t kMostWideGaps = 1;
constexpr std::size_t kLongestInitials = 10;  // before ">": a first name counts
constexpr std::size_t kColumns = 3;           // spaces between the columns of a table

constexpr std::u16string_view kOpenings[] = {u"diff ", u"+++", u"---", u"@@", u"$ ", u"# ",
                                             u"% ",    u"|",   u":",   u">>", u"//"};
constexpr std::u16string_view kCode[] = {u"();", u"->", u"::", u"==", u"</", u"/>",
                                         u"&&",  u"||", u"#!", u"${", u"+=", u"!="};

/// "main(argc", "delete_all();": a call; but "order(s)" is a word.
bool has_call(std::u16string_view line) {
  for (std::size_t i = 1; i + 1 < line.size(); ++i) {
    if (line[i] != u'(' || !(text::is_letter(line[i - 1]) || line[i - 1] == u'_')) continue;
    std::size_t end = i + 1;
    while (end < line.size() && text::is_letter(line[end])) ++end;
    const bool plural = end < line.size() && line[end] == u')' && end > i + 1 && end - i <= kLongestEnding;
    if (!plural) return true;
  }
  return false;
}

/// "GS> so I said": quoted with the initials of whom.
bool is_quoted(std::u16string_view line) {
  std::size_t i = 0;
  while (i < line.size() && i < kLongestInitials && text::is_letter(line[i])) ++i;
  return i > 0 && i < line.size() && line[i] == u'>';
}

/// "debug1: …", "rpm: …": what a program says.
bool is_log(std::u16string_view line) {
  std::size_t i = 0;
  while (i < line.size() && (text::is_digit(line[i]) || text::is_lower(line[i]))) ++i;
  return i > 0 && i + 1 < line.size() && line[i] == u':' && line[i + 1] == u' ';
}

bool is_header(std::u16string_view line) {
  // "X-Mailer: …", "Content-Type: …": a hyphenated name before a colon.
  std::size_t i = 0;
  bool hyphen = false;
  while (i < line.size() && (text::is_letter(line[i]) || line[i] == u'-')) hyphen |= line[i++] == u'-';
  return hyphen && i > 2 && i < line.size() && line[i] == u':';
}

bool is_prose_line(std::u16string_view line) {
  std::size_t indent = 0;
  while (indent < line.size() && line[indent] == u' ') ++indent;
  if (indent >= kIndent || (indent < line.size() && line[indent] == u'\t')) return false;
  const auto content = line.substr(indent);
  for (const auto opening : kOpenings) {
    if (content.starts_with(opening)) return false;
  }
  std::size_t signs = 0, letters = 0, gaps = 0;
  for (std::size_t i = 0; i < content.size(); ++i) {
    const char16_t unit = content[i];
    if (unit == u'\t') return false;
    if (unit == u' ') {
      if (i + 1 < content.size() && content[i + 1] == u' ') {
        const char16_t before = content[i - 1];
        gaps += before != u'.' && before != u'!' && before != u'?';  // two spaces after a sentence are a habit
        const std::size_t start = i;
        while (i + 1 < content.size() && content[i + 1] == u' ') ++i;
        if (i - start >= kColumns) return false;
      }
    } else if (kSigns.find(unit) != std::u16string_view::npos) {
      ++signs;
      if (unit == u'$' && i + 1 < content.size() && text::is_letter(content[i + 1])) return false;  // a variable
    } else if (text::is_letter(unit)) {
      ++letters;
    }
  }
  if (gaps > kMostWideGaps || (signs > kMostSigns && letters < signs * kLettersPerSign)) return false;
  for (const auto code : kCode) {
    if (content.find(code) != std::u16string_view::npos) return false;
  }
  return !is_header(content) && !is_quoted(content) && !is_log(content) && !has_call(content);
}

}  // namespace

bool ProseLines::is_prose(std::uint32_t offset) {
  if (offset >= start_ && offset < end_) return prose_;
  start_ = end_ = offset;
  while (start_ > 0 && !text::is_line_break(text_[start_ - 1])) --start_;
  while (end_ < text_.size() && !text::is_line_break(text_[end_])) ++end_;
  prose_ = is_prose_line(text_.substr(start_, end_ - start_));
  ++end_;  // the line break belongs to its line
  return prose_;
}

}  // namespace takt::checks
