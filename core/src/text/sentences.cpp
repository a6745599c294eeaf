#include "text/sentences.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace takt::text {

namespace {

// A line at least this long was probably broken by the program, not by the writer. Mail is wrapped
// at 65 to 78 columns (RFC 3676 §4.2); the word that did not fit may have been long.
constexpr std::size_t kWrappedLine = 45;

constexpr std::u16string_view kBullets = u"-*•–—·▪◦‣";

bool ends_sentence(char16_t unit) { return std::u16string_view(u".!?:;…").find(unit) != std::u16string_view::npos; }

void unwrap(std::u16string_view text, std::u16string& out) {
  out.assign(text);
  std::size_t line_start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_line_break(text[i])) continue;
    std::size_t next = i + 1;
    if (text[i] == u'\r' && next < text.size() && text[next] == u'\n') ++next;
    std::size_t last = i;
    while (last > line_start && is_space(text[last - 1])) --last;
    const bool wrapped = last - line_start >= kWrappedLine && last > 0 && !ends_sentence(text[last - 1]) &&
                         next < text.size() && !starts_list_item(text.substr(next, 8));
    if (wrapped)
      std::fill(out.begin() + static_cast<std::ptrdiff_t>(i), out.begin() + static_cast<std::ptrdiff_t>(next), u' ');
    line_start = next;
    i = next - 1;
  }
}

}  // namespace

bool starts_list_item(std::u16string_view line) {
  std::size_t i = 0;
  while (i < line.size() && is_space(line[i]) && !is_line_break(line[i])) ++i;
  if (i >= line.size()) return false;
  if (kBullets.find(line[i]) != std::u16string_view::npos) return i + 1 < line.size() && is_space(line[i + 1]);
  std::size_t mark = i;
  while (mark < line.size() && mark - i < 3 && is_digit(line[mark])) ++mark;
  if (mark == i && is_letter(line[i])) {
    ++mark;  // a letter is an item's number only before ")": "A. Smith" is a name
    return mark + 1 < line.size() && line[mark] == u')' && is_space(line[mark + 1]);
  }
  return mark > i && mark + 1 < line.size() && (line[mark] == u'.' || line[mark] == u')') && is_space(line[mark + 1]);
}

void SentenceSplitter::split(std::u16string_view text, std::vector<Token>& tokens, const WordTable& words,
                             const std::function<bool(std::uint32_t)>& is_abbreviation, std::vector<Sentence>& out) {
  out.clear();
  if (tokens.empty()) return;
  unwrap(text, unwrapped_);
  iterator_.boundaries(unwrapped_, boundaries_);

  // A full stop that ends no sentence: of an abbreviation, an initial, or the number of a list item.
  const auto is_false_end = [&](std::size_t last) {  // index of the sentence's last token
    if (last == 0 || !tokens[last].is_mark(u'.') || tokens[last - 1].end != tokens[last].start) return false;
    const Token& before = tokens[last - 1];
    if (last + 1 < tokens.size() && tokens[last + 1].line != tokens[last].line &&
        unwrapped_[tokens[last].end] != u' ') {
      return false;  // the line itself ends here
    }
    if (before.kind == TokenKind::kNumber) return last == 1 || tokens[last - 2].line != before.line;
    if (before.kind != TokenKind::kWord) return false;
    const WordInfo& word = words[before.word];
    if (word.letters == 1 && word.text.size() == 1 && (word.flags & kAllCaps) != 0) return true;
    return is_abbreviation(before.word);
  };

  std::size_t token = 0;
  Sentence sentence{tokens[0].start, 0, 0, 0, 0};
  for (std::size_t i = 0; i < boundaries_.size(); ++i) {
    const std::uint32_t end = boundaries_[i].end;
    const std::size_t first = token;
    for (; token < tokens.size() && tokens[token].start < end; ++token) sentence.words += tokens[token].is_word();
    if (token == first) continue;
    const bool last_boundary = token == tokens.size();
    if (!last_boundary && (sentence.words == 0 || is_false_end(token - 1))) continue;
    if (last_boundary && sentence.words == 0 && !out.empty()) {
      out.back().last_token = static_cast<std::uint32_t>(token);  // closing marks belong to what they close
      out.back().end = tokens[token - 1].end;
      break;
    }
    sentence.last_token = static_cast<std::uint32_t>(token);
    sentence.end = tokens[token - 1].end;
    out.push_back(sentence);
    if (last_boundary) break;
    sentence = {tokens[token].start, 0, static_cast<std::uint32_t>(token), 0, 0};
  }
  for (std::uint32_t number = 0; number < out.size(); ++number) {
    for (std::uint32_t i = out[number].first_token; i < out[number].last_token; ++i) tokens[i].sentence = number;
  }
}

}  // namespace takt::text
