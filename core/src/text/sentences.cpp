#include "text/sentences.hpp"

#include <algorithm>
#include <optional>

#include "text/characters.hpp"
#include "text/plain_sentences.hpp"
#include "text/stamps.hpp"

namespace takt::text {

namespace {

// A line at least this long was probably broken by the program, not by the writer. Mail is wrapped
// at 65 to 78 columns (RFC 3676 §4.2); the word that did not fit may have been long.
constexpr std::size_t kWrappedLine = 45;
// Before a capital only where that word would have passed this column: else the writer began a new line.
constexpr std::size_t kWrapColumn = 62;

constexpr std::u16string_view kClosers = u")]}\"'»”’“";
constexpr std::u16string_view kDashes = u"-–—";
constexpr std::size_t kMostClosers = 4;          // after a full stop
constexpr std::size_t kMostPieces = 3;           // of an abbreviation written apart: "fr. o. m."
constexpr std::uint32_t kLongestPiece = 3;       // letters
constexpr std::uint32_t kMostClosingWords = 5;   // of a closing formula: "With best regards from Oslo,"
constexpr std::uint32_t kMostEnclosed = 25;      // tokens between quotes or brackets that stay one sentence
constexpr std::uint32_t kPhone = 8;              // units of the shortest phone number: "555-0123"
constexpr std::size_t kMostMarksBetween = 4;     // from the end of one sentence to the next word
constexpr std::uint32_t kMostGreetingWords = 5;  // before the comma of a greeting

bool is_one_of(std::u16string_view marks, char16_t unit) { return marks.find(unit) != std::u16string_view::npos; }
bool ends_line(char16_t unit) { return is_one_of(u".!?:;…", unit); }

std::size_t first_word(std::u16string_view line) {
  std::size_t length = 0;
  while (length < line.size() && length < kWrapColumn && !is_space(line[length])) ++length;
  return length;
}

void unwrap(std::u16string_view text, std::u16string& out) {
  out.assign(text);
  std::size_t line_start = 0;
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t i = 0; (i = line_end(text, i, size)) < size; ++i) {
    std::uint32_t next = i + 1;
    if (text[i] == u'\r' && next < text.size() && text[next] == u'\n') ++next;
    std::size_t last = i;
    while (last > line_start && is_space(text[last - 1])) --last;
    const bool wrapped = last - line_start >= kWrappedLine && last > 0 && !ends_line(text[last - 1]) &&
                         next < text.size() && !starts_list_item(text.substr(next, 8)) &&
                         (!is_upper(text[next]) || last - line_start + first_word(text.substr(next)) >= kWrapColumn);
    if (wrapped)
      std::fill(out.begin() + static_cast<std::ptrdiff_t>(i), out.begin() + static_cast<std::ptrdiff_t>(next), u' ');
    line_start = next;
    i = next - 1;
  }
}

/// What the decisions about one block share.
class Judge {
 public:
  Judge(std::u16string_view text, std::u16string_view unwrapped, const std::vector<Token>& tokens, WordTable& words,
        const SentenceSplitter::Lists& lists)
      : text_(text), unwrapped_(unwrapped), tokens_(tokens), words_(words), lists_(lists) {}

  /// The line itself ends before tokens[i], and was not only wrapped.
  [[nodiscard]] bool hard_break_before(std::size_t i) const {
    if (tokens_[i].line == tokens_[i - 1].line) return false;
    for (std::uint32_t k = tokens_[i - 1].end; k < tokens_[i].start; ++k) {
      if (is_line_break(unwrapped_[k])) return true;
    }
    return false;
  }

  /// ICU ends a sentence before tokens[i], wrongly. `first`: where the sentence starts.
  [[nodiscard]] bool is_false_end(std::size_t first, std::size_t i) {
    const std::size_t end = terminator(first, i);
    if (end == i) return false;
    const Token* next = next_word(i);
    if (tokens_[end].is_mark(u'.')) {
      if (end == first || tokens_[end - 1].end != tokens_[end].start) return false;
      return is_dotted_word(first, end, next);
    }
    // After "!" or "?" a small letter goes on: "Yahoo! in", "«Куда?» – спросила она". Where the sentence itself
    // began with one, the writer uses no capitals.
    if (next == nullptr || !is_small(*next) || starts_small(first)) return false;
    return next == &tokens_.back() || !next[1].is_mark(u'?');  // "Who? when? where?" is three
  }

  /// ICU goes on, but a sentence ends before tokens[i], which white space precedes.
  [[nodiscard]] bool is_missed_end(std::size_t first, std::size_t i, std::uint32_t words_before) {
    const Token& token = tokens_[i];
    if (!token.is_word()) return is_dash(token) && is_capital_after(i) && terminator(first, i) != i;
    const Token& last = tokens_[i - 1];
    if (last.end == stamp_end_ && is_upper(text_[token.start])) return true;
    if (token.kind == TokenKind::kNumber || token.kind == TokenKind::kWord) {
      if (const std::size_t end = is_digit(text_[token.start]) ? text::stamp_end(text_, token.start) : 0; end != 0) {
        stamp_end_ = end;
        return !is_small(last) && !last.is_mark(u',');
      }
    }
    if (last.is_word() && is_upper(text_[token.start]) && ends_signature(last)) return !is_label(i);
    if (last.is_mark(u',') && words_before <= kMostClosingWords && is_name_line(first, i)) return true;
    if (last.is_word() || last.is_mark(u',') || last.is_mark(u':')) return is_glued_line(i, words_before);
    const std::size_t end = terminator(first, i);
    if (end == i || end == first) return false;
    if (i + 1 < tokens_.size() && tokens_[i + 1].is_mark(u')') && list_marker_at(text_, tokens_, i).exists())
      return true;
    if (end + 1 != i && is_small(token)) return false;  // "'Great.' she said"
    if (tokens_[end].is_mark(u'…')) return !is_small(token);
    const bool digit = is_digit(text_[token.start]);
    if (!tokens_[end].is_mark(u'.') || (!digit && !is_small(token))) return false;
    const Token& before = tokens_[end - 1];
    if (before.end != tokens_[end].start || before.kind != TokenKind::kWord) return false;
    if (!digit && !starts_small(first) && !lists_(token.word, SentenceWord::kOpener)) return false;
    return words_[before.word].letters >= kLongestPiece && !is_abbreviation(before.word);
  }

 private:
  /// The mark that ends the sentence before tokens[i], behind closing quotes and brackets; i: there is none.
  [[nodiscard]] std::size_t terminator(std::size_t first, std::size_t i) const {
    std::size_t end = i - 1;
    for (std::size_t k = 0; k < kMostClosers && end > first && closes(tokens_[end]); ++k) --end;
    const Token& token = tokens_[end];
    return !token.is_word() && is_one_of(u".!?…", text_[token.start]) ? end : i;
  }
  [[nodiscard]] bool closes(const Token& token) const {
    return !token.is_word() && is_one_of(kClosers, text_[token.start]);
  }
  [[nodiscard]] bool is_dash(const Token& token) const { return is_one_of(kDashes, text_[token.start]); }

  /// "Fax" between two numbers: the signature goes on.
  [[nodiscard]] bool is_label(std::size_t i) const {
    return i + 1 < tokens_.size() && (!tokens_[i + 1].is_word() || tokens_[i + 1].kind == TokenKind::kNumber ||
                                      tokens_[i + 1].kind == TokenKind::kEmail);
  }

  /// "… call me. Best regards, Ann": what stands before the comma closes a letter. On a line of its own it stays whole.
  [[nodiscard]] bool is_name_line(std::size_t first, std::size_t i) {
    if (first == 0 || tokens_[first - 1].line != tokens_[first].line || tokens_[i].kind != TokenKind::kWord ||
        !is_upper(text_[tokens_[i].start]))
      return false;
    if (words_[tokens_[i].word].letters < 2) return false;
    if (i + 1 < tokens_.size() && (tokens_[i + 1].is_mark(u',') || tokens_[i + 1].is_mark(u'.'))) return false;
    return tokens_[i - 2].kind == TokenKind::kWord && lists_(tokens_[i - 2].word, SentenceWord::kLetterLine);
  }

  /// What signatures end with: an e-mail address or a phone number.
  [[nodiscard]] bool ends_signature(const Token& token) const {
    if (token.kind == TokenKind::kEmail) return true;
    return token.kind == TokenKind::kNumber && token.end - token.start >= kPhone &&
           text_.substr(token.start, token.end - token.start).find(u'-') != std::u16string_view::npos;
  }

  /// A line that lost its break: "Best regards Ann We have sent it", "Hi Ann, Please send it". Nothing but a word
  /// that opens sentences, in capitals before a small one, tells it.
  [[nodiscard]] bool is_glued_line(std::size_t i, std::uint32_t words_before) {
    const Token& token = tokens_[i];
    if (token.kind != TokenKind::kWord || !is_upper(text_[token.start]) || i + 1 >= tokens_.size()) return false;
    if (!is_small(tokens_[i + 1])) return false;
    if (tokens_[i - 1].is_mark(u',') && words_before > kMostGreetingWords) return false;
    const WordInfo& word = words_[token.word];
    return word.letters > 1 && word.folded[1] != u'\'' && (word.flags & kAllCaps) == 0 &&
           lists_(token.word, SentenceWord::kOpener);
  }

  /// The first word from tokens[i] on, past dashes and quotation marks.
  [[nodiscard]] const Token* next_word(std::size_t i) const {
    for (std::size_t k = i; k < tokens_.size() && k < i + kMostMarksBetween; ++k) {
      if (tokens_[k].is_word()) return &tokens_[k];
    }
    return nullptr;
  }
  [[nodiscard]] bool is_capital_after(std::size_t i) const {
    return i + 1 < tokens_.size() && tokens_[i + 1].kind == TokenKind::kWord && is_upper(text_[tokens_[i + 1].start]);
  }
  [[nodiscard]] bool is_small(const Token& token) const {
    return token.kind == TokenKind::kWord && is_lower(text_[token.start]);
  }
  [[nodiscard]] bool starts_small(std::size_t first) const {
    const Token* word = next_word(first);
    return word != nullptr && is_small(*word);
  }
  [[nodiscard]] bool is_abbreviation(std::uint32_t word) {
    return lists_(word, SentenceWord::kInside) || lists_(word, SentenceWord::kBeforeOpener) ||
           lists_(word, SentenceWord::kBeforeNumber);
  }

  /// The full stop at `end` belongs to the word before it and ends no sentence.
  [[nodiscard]] bool is_dotted_word(std::size_t first, std::size_t end, const Token* next) {
    const Token& before = tokens_[end - 1];
    if (before.kind != TokenKind::kWord) return false;
    const WordInfo word = words_[before.word];
    const bool opener = next != nullptr && opens(*next);
    const bool number = next != nullptr && next->kind == TokenKind::kNumber;
    if (lists_(before.word, SentenceWord::kBeforeNumber) && number) return true;
    const bool initials = is_initials(word.text);
    if (initials && (word.letters == 1 || !is_abbreviation(before.word)))
      return !opener && is_initial_of(end - 1, word, next);
    if (!initials && (word.flags & kAllCaps) != 0 && word.letters > 1 && !is_all_caps(next))
      return false;  // "FN.", not "fn."
    for (std::size_t pieces = kMostPieces; pieces > 0; --pieces) {
      const auto joined = joined_word(first, end, pieces);
      if (!joined) continue;
      if (lists_(*joined, SentenceWord::kInside)) return true;
      if (lists_(*joined, SentenceWord::kBeforeOpener)) return !opener;
      if (number && lists_(*joined, SentenceWord::kBeforeNumber)) return true;
    }
    return false;
  }

  /// "A", "L.F", "U.S.A": capitals with full stops between them.
  [[nodiscard]] static bool is_initials(std::u16string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
      if (i % 2 == 0 ? !is_upper(word[i]) : word[i] != u'.') return false;
    }
    return word.size() % 2 == 1;
  }
  /// Not so "962 °C." and a king's number in Latin letters.
  [[nodiscard]] bool is_initial_of(std::size_t at, const WordInfo& word, const Token* next) const {
    if (at > 0 && tokens_[at - 1].end == tokens_[at].start && tokens_[at - 1].is_mark(u'°')) return false;
    return next == nullptr || next->kind != TokenKind::kWord || word.text.size() > 1 || (word.flags & kLatin) == 0 ||
           (words_[next->word].flags & kCyrillic) == 0;
  }
  [[nodiscard]] bool is_all_caps(const Token* token) const {
    return token != nullptr && token->is_word() && (words_[token->word].flags & kAllCaps) != 0;
  }

  /// The number of the abbreviation of so many dotted pieces that ends before the full stop at `end`: "т. е." as "т.е".
  [[nodiscard]] std::optional<std::uint32_t> joined_word(std::size_t first, std::size_t end, std::size_t pieces) {
    if (pieces == 1) return tokens_[end - 1].word;
    const std::size_t span = 2 * pieces - 1;  // words and the stops between them
    if (end < first + span) return std::nullopt;
    scratch_.clear();
    for (std::size_t k = end - span; k < end; k += 2) {
      const Token& piece = tokens_[k];
      if (piece.kind != TokenKind::kWord || piece.end - piece.start > kLongestPiece || !tokens_[k + 1].is_mark(u'.') ||
          tokens_[k + 1].start != piece.end) {
        return std::nullopt;
      }
      if (!scratch_.empty()) scratch_ += u'.';
      scratch_.append(text_.substr(piece.start, piece.end - piece.start));
    }
    return words_.add(scratch_);
  }

  /// A word that opens sentences, and is not itself an initial ("А. С. Пушкин").
  [[nodiscard]] bool opens(const Token& token) {
    if (token.kind != TokenKind::kWord || is_lower(text_[token.start])) return false;
    if (token.end < text_.size() && text_[token.end] == u'.') return false;
    return lists_(token.word, SentenceWord::kOpener);
  }

  std::u16string_view text_, unwrapped_;
  const std::vector<Token>& tokens_;
  WordTable& words_;
  const SentenceSplitter::Lists& lists_;
  std::u16string scratch_;
  std::size_t stamp_end_ = 0;  // of the last date and time
};

}  // namespace

void SentenceSplitter::split(std::u16string_view text, std::vector<Token>& tokens, WordTable& words, const Lists& lists,
                             std::vector<Sentence>& out) {
  out.clear();
  if (tokens.empty()) return;
  unwrap(text, unwrapped_);
  if (!plain_sentence_boundaries(unwrapped_, boundaries_)) iterator_.boundaries(unwrapped_, boundaries_);
  Judge judge(text, unwrapped_, tokens, words, lists);

  find_enclosures(text, tokens, kMostEnclosed, enclosures_);
  auto enclosure = enclosures_.begin();
  const auto is_enclosed = [&](std::size_t i) {
    while (enclosure != enclosures_.end() && enclosure->close < i) ++enclosure;
    return enclosure != enclosures_.end() && enclosure->open < i;
  };
  std::size_t first = 0;
  std::uint32_t word_count = 0;
  std::size_t boundary = 0;
  ListMarker marker = list_marker_at(text, tokens, 0);
  const auto close = [&](std::size_t end) {
    out.push_back({tokens[first].start, tokens[end - 1].end, static_cast<std::uint32_t>(first),
                   static_cast<std::uint32_t>(end), word_count});
    first = end;
    word_count = 0;
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > first) {
      while (boundary < boundaries_.size() && boundaries_[boundary].end <= tokens[i - 1].end) ++boundary;
      const bool icu = boundary < boundaries_.size() && boundaries_[boundary].end <= tokens[i].start;
      const bool hard = judge.hard_break_before(i);
      bool ends = false;
      if (hard) {
        ends = word_count > 0;
      } else if (i > first + marker.tokens || (!marker.exists() && word_count > 0)) {
        ends =
            !is_enclosed(i) && (icu ? !judge.is_false_end(first, i)
                                    : tokens[i - 1].end < tokens[i].start && judge.is_missed_end(first, i, word_count));
        if (!ends && marker.exists() && tokens[i - 1].end < tokens[i].start) {
          const ListMarker next = list_marker_at(text, tokens, i);
          ends = next.exists() && marker.is_followed_by(next);
        }
      }
      if (ends) {
        close(i);
        marker = list_marker_at(text, tokens, i);
      }
    }
    word_count += tokens[i].is_word();
  }
  if (word_count == 0 && !out.empty()) {
    out.back().last_token = static_cast<std::uint32_t>(tokens.size());  // closing marks belong to what they close
    out.back().end = tokens.back().end;
  } else {
    close(tokens.size());
  }
  for (std::uint32_t number = 0; number < out.size(); ++number) {
    for (std::uint32_t i = out[number].first_token; i < out[number].last_token; ++i) tokens[i].sentence = number;
  }
}

}  // namespace takt::text
