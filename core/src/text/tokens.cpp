#include "text/tokens.hpp"

#include <unicode/utf16.h>

#include "text/addresses.hpp"
#include "text/characters.hpp"
#include "text/plain_words.hpp"

namespace takt::text {

namespace {

bool is_hyphen(char16_t unit) { return unit == u'-' || unit == 0x2010 || unit == 0x2011; }

bool is_unit_sign(char16_t unit) {
  return unit == u'%' || unit == u'$' || unit == 0x2030 || unit == 0xb0 || (unit >= 0x20a0 && unit <= 0x20cf) ||
         unit == 0xa3 || unit == 0xa5;
}

bool is_group_space(char16_t unit) { return unit == u' ' || unit == 0xa0 || unit == 0x202f || unit == 0x2009; }

/// "4 500": a number of one to three digits, one space, exactly three digits.
bool joins_group(std::u16string_view text, const Token& left, const Token& right) {
  if (left.kind != TokenKind::kNumber || right.kind != TokenKind::kNumber) return false;
  if (right.start != left.end + 1 || !is_group_space(text[left.end])) return false;
  if (right.end - right.start < 3 || (right.end - right.start > 3 && is_digit(text[right.start + 3]))) return false;
  std::uint32_t head = left.end;
  while (head > left.start && is_digit(text[head - 1])) --head;
  return left.end - head <= 3 && left.end > head;
}

/// "EU:s", "id:t": a colon and a short ending in lower case.
bool joins_ending(std::u16string_view text, const Token& mark, const Token& right) {
  return mark.is_mark(u':') && right.kind == TokenKind::kWord && right.end - right.start <= 3 &&
         is_lower(text[right.start]);
}

}  // namespace

void Tokenizer::split(std::u16string_view text) {
  raw_.clear();
  if (!plain_word_boundaries(text, boundaries_)) iterator_.boundaries(text, boundaries_);
  std::uint32_t start = 0;
  for (const Boundary boundary : boundaries_) {
    const std::uint32_t end = boundary.end;
    if (boundary.kind != SegmentKind::kOther) {
      raw_.push_back(
          {start, end, 0, 0, 0, boundary.kind == SegmentKind::kNumber ? TokenKind::kNumber : TokenKind::kWord});
    } else {
      for (std::uint32_t i = start; i < end; ++i) {
        if (is_space(text[i])) continue;
        std::uint32_t stop = i + 1;
        if (U16_IS_LEAD(text[i])) stop = end;  // one emoji sequence, one mark
        raw_.push_back({i, stop, text[i], 0, 0, TokenKind::kPunctuation});
        i = stop - 1;
      }
    }
    start = end;
  }
}

void Tokenizer::tokenize(std::u16string_view text, std::vector<Token>& out) {
  out.clear();
  split(text);
  out.reserve(raw_.size());
  std::vector<Address> addresses;
  find_addresses(text, addresses);
  auto address = addresses.begin();
  std::uint32_t line = 0;
  std::uint32_t scanned = 0;
  const auto adjacent = [&](std::size_t i) { return i + 1 < raw_.size() && raw_[i].end == raw_[i + 1].start; };
  for (std::size_t i = 0; i < raw_.size(); ++i) {
    Token token = raw_[i];
    while (address != addresses.end() && address->end <= token.start) ++address;
    if (address != addresses.end() && address->start <= token.start) {
      token.start = address->start;
      token.end = address->end;
      token.kind = address->email ? TokenKind::kEmail : TokenKind::kUrl;
      while (i + 1 < raw_.size() && raw_[i + 1].start < token.end) ++i;
    } else if (token.is_word()) {
      for (bool joined = true; joined;) {
        joined = false;
        if (i + 1 < raw_.size() && joins_group(text, token, raw_[i + 1])) {
          token.end = raw_[++i].end;
          joined = true;
        } else if (i + 2 < raw_.size() && adjacent(i) && adjacent(i + 1) && raw_[i + 2].is_word() &&
                   raw_[i + 1].kind == TokenKind::kPunctuation &&
                   ((is_hyphen(text[raw_[i + 1].start]) && raw_[i + 1].end - raw_[i + 1].start == 1) ||
                    joins_ending(text, raw_[i + 1], raw_[i + 2]))) {
          if (raw_[i + 2].kind == TokenKind::kWord) token.kind = TokenKind::kWord;
          token.end = raw_[i + 2].end;
          i += 2;
          joined = true;
        } else if (token.kind == TokenKind::kNumber && adjacent(i) && is_unit_sign(text[raw_[i + 1].start])) {
          token.end = raw_[++i].end;
        }
      }
    } else if (is_unit_sign(text[token.start]) && adjacent(i) && raw_[i + 1].kind == TokenKind::kNumber) {
      token = raw_[++i];
      token.start = raw_[i - 1].start;
    }
    for (; scanned < token.start; ++scanned) {
      if (is_line_break(text[scanned]) && !(text[scanned] == u'\r' && text[scanned + 1] == u'\n')) ++line;
    }
    token.line = line;
    scanned = token.end;  // no token holds a line break
    if (token.is_word()) token.word = words_.add(text.substr(token.start, token.end - token.start));
    out.push_back(token);
  }
}

}  // namespace takt::text
