#include "mail/matter_details.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace takt::mail {

namespace {

using engine::Detail;
using text::Token;
using text::TokenKind;

constexpr std::size_t kFewestCodeDigits = 5;   // a bare number below it counts things, days or a year
constexpr std::size_t kFewestMixedDigits = 3;  // "AB-123"; "3rd" and "20th" are no codes
constexpr std::size_t kFewestPhoneDigits = 9, kMostPhoneDigits = 15;
constexpr std::size_t kFewestPhoneGroups = 3;  // "077 123 45" is read as one even without "+"
constexpr std::uint32_t kWidestPhoneGap = 3;   // ") " and "-" between groups
constexpr std::uint32_t kLongestQuote = 300;   // UTF-16 units; a longer one is no name and no error text
constexpr std::uint16_t kFewestNameLetters = 2;

struct Shape {
  std::size_t digits = 0, letters = 0, dashes = 0, separators = 0;
  bool currency = false;
};

Shape shape_of(std::u16string_view word) {
  Shape shape;
  for (const char16_t unit : word) {
    if (text::is_digit(unit)) {
      ++shape.digits;
    } else if (text::is_currency(unit)) {
      shape.currency = true;
    } else if (unit == u'-' || unit == 0x2010 || unit == 0x2011 || unit == u'_') {
      ++shape.dashes;
    } else if (text::is_letter(unit)) {
      ++shape.letters;
    } else {
      ++shape.separators;
    }
  }
  return shape;
}

/// "2026-11-22", "22-11-2026", "22-11-26": three groups, of two or four digits.
bool is_date(std::u16string_view word) {
  std::size_t group = 0, groups = 1;
  for (const char16_t unit : word) {
    if (text::is_digit(unit)) {
      ++group;
      continue;
    }
    if (group == 3 || group > 4) return false;
    group = 0;
    ++groups;
  }
  return groups == 3 && group != 3 && group <= 4 && word.size() <= 10;
}

bool is_code(std::u16string_view word, const Shape& shape) {
  if (shape.separators > 0 || shape.currency) return false;
  if (shape.letters > 0) return shape.digits >= kFewestMixedDigits;
  return shape.digits >= kFewestCodeDigits && !(shape.dashes > 0 && is_date(word));
}

bool opens_quote(char16_t unit) {
  return unit == u'«' || unit == u'“' || unit == u'”' || unit == u'„' || unit == u'»' || unit == u'"' || unit == u'`';
}

bool closes_quote(char16_t open, char16_t unit) {
  if (open == u'«') return unit == u'»';
  if (open == u'»') return unit == u'»' || unit == u'«';
  if (open == u'"' || open == u'`') return unit == open;
  return unit == u'”' || unit == u'“' || unit == u'"';
}

class Collector {
 public:
  Collector(std::u16string_view text, std::span<const Token> tokens, const text::WordTable& words,
            std::vector<engine::DetailHit>& out)
      : text_(text), tokens_(tokens), words_(words), out_(out) {
    cyrillic_ = std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
      return token.kind == TokenKind::kWord && (words[token.word].flags & text::kCyrillic) != 0;
    });
  }

  void run() {
    for (std::size_t i = 0; i < tokens_.size();) i = read(i);
  }

 private:
  void add(Detail detail, std::size_t first, std::size_t last) {
    out_.push_back({detail, tokens_[first].start, tokens_[last].end, tokens_[first].sentence});
  }

  /// Reads what begins at token `i`; the number of the next token to read.
  std::size_t read(std::size_t i) {
    const Token& token = tokens_[i];
    switch (token.kind) {
      case TokenKind::kUrl:
        add(Detail::kLink, i, i);
        break;
      case TokenKind::kEmail:
        add(Detail::kEmail, i, i);
        break;
      case TokenKind::kPunctuation:
        if (opens_quote(static_cast<char16_t>(token.word))) read_quote(i);
        break;
      case TokenKind::kNumber:
        if (const std::size_t next = read_phone(i); next != i) return next;
        read_number(i);
        break;
      case TokenKind::kWord:
        if ((words_[token.word].flags & text::kHasDigit) != 0)
          read_number(i);
        else if (i >= quoted_until_ && is_name(i))
          add(Detail::kName, i, i);
        break;
    }
    return i + 1;
  }

  void read_number(std::size_t i) {
    const auto word = text_.substr(tokens_[i].start, tokens_[i].end - tokens_[i].start);
    const Shape shape = shape_of(word);
    if (shape.currency) {
      add(Detail::kAmount, i, i);
    } else if (is_code(word, shape)) {
      add(Detail::kCode, i, i);
    } else if (shape.letters > 0 && is_name(i)) {
      add(Detail::kName, i, i);  // "S23", "Win11"
    }
  }

  /// Number groups on one line with nothing but marks between them, of a phone number's length.
  std::size_t read_phone(std::size_t first) {
    std::size_t digits = 0, groups = 0, last = first;
    for (std::size_t i = first; i < tokens_.size() && tokens_[i].line == tokens_[first].line; ++i) {
      if (i > first && tokens_[i].start - tokens_[i - 1].end > 1) break;
      if (!tokens_[i].is_word()) {
        const auto mark = static_cast<char16_t>(tokens_[i].word);
        if (mark != u'(' && mark != u')' && mark != u'-' && mark != u'/' && mark != 0x2013) break;
        continue;
      }
      if (tokens_[i].kind != TokenKind::kNumber) break;
      if (i > first && tokens_[i].start - tokens_[last].end > kWidestPhoneGap) break;
      bool inside = false;
      for (const char16_t unit : text_.substr(tokens_[i].start, tokens_[i].end - tokens_[i].start)) {
        if (text::is_currency(unit) || unit == u',' || unit == u'.') return first;
        const bool digit = text::is_digit(unit);
        digits += digit;
        groups += digit && !inside;
        inside = digit;
      }
      last = i;
      if (digits > kMostPhoneDigits) return first;
    }
    if (digits < kFewestPhoneDigits) return first;
    const bool plus = first > 0 && (tokens_[first - 1].is_mark(u'+') || tokens_[first - 1].is_mark(u'('));
    const char16_t lead = text_[tokens_[first].start];
    // A number of a phone's length without groups: 0…, or eleven digits from 8 or 7.
    const bool bare = lead == u'0' || (digits == 11 && (lead == u'8' || lead == u'7'));
    if (!plus && lead != u'+' && !bare && groups < kFewestPhoneGroups) return first;
    add(Detail::kPhone, first, last);
    return last + 1;
  }

  void read_quote(std::size_t i) {
    if (i < quoted_until_) return;
    const auto open = static_cast<char16_t>(tokens_[i].word);
    for (std::size_t k = i + 1; k < tokens_.size(); ++k) {
      if (tokens_[k].end - tokens_[i].start > kLongestQuote || tokens_[k].line != tokens_[i].line) break;
      if (tokens_[k].is_word() || !closes_quote(open, static_cast<char16_t>(tokens_[k].word))) continue;
      if (k > i + 1) add(Detail::kQuote, i, k);
      quoted_until_ = k + 1;
      return;
    }
    quoted_until_ = i + 1;
  }

  /// A capital within a sentence; in Cyrillic text, where towns and people are no help, a Latin word.
  [[nodiscard]] bool is_name(std::size_t i) const {
    const text::WordInfo& word = words_[tokens_[i].word];
    if (word.letters < kFewestNameLetters && (word.flags & text::kHasDigit) == 0) return false;
    if ((word.flags & text::kLatin) == 0) return false;
    if (cyrillic_) return true;
    if ((word.flags & text::kInnerUpper) != 0) return true;
    return (word.flags & text::kCapitalised) != 0 && i > 0 && tokens_[i - 1].sentence == tokens_[i].sentence &&
           tokens_[i - 1].line == tokens_[i].line;
  }

  std::u16string_view text_;
  std::span<const Token> tokens_;
  const text::WordTable& words_;
  std::vector<engine::DetailHit>& out_;
  std::size_t quoted_until_ = 0;
  bool cyrillic_ = false;
};

}  // namespace

void collect_details(std::u16string_view text, std::span<const Token> tokens, const text::WordTable& words,
                     std::vector<engine::DetailHit>& out) {
  Collector(text, tokens, words, out).run();
}

}  // namespace takt::mail
