#include "text/masks.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/fold.hpp"

namespace takt::text {

namespace {

constexpr std::u16string_view kMasks = u"*#@$%•×✱_";
constexpr std::u16string_view kSeparators = u".-_*·•/|";
constexpr std::size_t kFewestApart = 4;     // letters that stand apart and make one word: "f.u.c.k"
constexpr std::size_t kLongestMasked = 24;  // tokens
constexpr std::size_t kLongestRow = 40;     // letters apart

bool is_single_letter(const Token& token, const WordTable& words) {
  return token.kind == TokenKind::kWord && words[token.word].letters == 1 && token.end - token.start == 1;
}

bool is_mask(const Token& token) {
  return !token.is_word() && kMasks.find(static_cast<char16_t>(token.word)) != std::u16string_view::npos;
}

/// The row of single letters that begins at `first`, all with the same separator (a mark, or u' ') between
/// them; the index after its last token, or `first` when there is no such row.
std::size_t end_of_row(std::u16string_view text, std::span<const Token> tokens, const WordTable& words,
                       std::size_t first, std::u16string& letters) {
  letters.clear();
  if (!is_single_letter(tokens[first], words)) return first;
  char16_t separator = 0;
  std::size_t i = first;
  while (true) {
    letters.push_back(fold_unit(text[tokens[i].start]));
    if (letters.size() > kLongestRow || i + 1 >= tokens.size()) break;
    const Token& next = tokens[i + 1];
    const bool spaced = next.start == tokens[i].end + 1 && text[tokens[i].end] == u' ';
    if (spaced && is_single_letter(next, words) && (separator == 0 || separator == u' ')) {
      separator = u' ';
      ++i;
      continue;
    }
    const bool marked = !next.is_word() && next.start == tokens[i].end &&
                        kSeparators.find(static_cast<char16_t>(next.word)) != std::u16string_view::npos &&
                        (separator == 0 || separator == next.word) && i + 2 < tokens.size() &&
                        tokens[i + 2].start == next.end && is_single_letter(tokens[i + 2], words);
    if (!marked) break;
    separator = static_cast<char16_t>(next.word);
    i += 2;
  }
  return letters.size() >= kFewestApart ? i + 1 : first;
}

/// The letters of one token that spells its word with the same mark between single letters ("п.и.з.д.е.ц", which
/// is one word to UAX 29); empty for any other.
std::u16string letters_apart(std::u16string_view token) {
  std::u16string letters;
  if (token.size() < 2 * kFewestApart - 1 || token.size() > 2 * kLongestRow) return letters;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (i % 2 == 0 ? !is_letter(token[i]) : token[i] != token[1] || is_letter(token[i])) return {};
    if (i % 2 == 0) letters.push_back(fold_unit(token[i]));
  }
  return token.size() % 2 == 1 ? letters : std::u16string{};
}

/// No word that hides letters begins here: nothing touches it, and its letters stand together.
bool is_plain(std::u16string_view text, std::span<const Token> tokens, const WordTable& words, std::size_t i) {
  const Token& token = tokens[i];
  if (words[token.word].letters == 1) return false;
  if (i + 1 < tokens.size() && tokens[i + 1].start == token.end &&
      (tokens[i + 1].kind == TokenKind::kWord || is_mask(tokens[i + 1])))
    return false;
  return token.end - token.start > 1 && is_letter(text[token.start + 1]);
}

/// A run of tokens without space between them, letters and masks only, that begins with a letter.
std::size_t end_of_run(std::span<const Token> tokens, std::size_t first) {
  std::size_t end = first + 1;
  while (end < tokens.size() && tokens[end].start == tokens[end - 1].end &&
         (is_mask(tokens[end]) || tokens[end].kind == TokenKind::kWord)) {
    ++end;
  }
  return end;
}

/// Reads a run as a word; empty when nothing in it is hidden, or too little is shown.
std::u16string read_masked(std::span<const Token> run, const WordTable& words) {
  std::u16string letters;
  std::size_t shown = 0, hidden = 0, longest_row = 0, row = 0;
  for (const Token& token : run) {
    if (is_mask(token)) {
      letters.push_back(u'*');
      ++hidden;
      longest_row = std::max(longest_row, ++row);
      continue;
    }
    if ((words[token.word].flags & kHasDigit) != 0) return {};
    letters.append(words[token.word].folded);
    shown += words[token.word].letters;
    row = 0;
  }
  // A mark at the very end hides letters only in a row ("f***"): one alone is a footnote or emphasis.
  if (letters.ends_with(u'*') && longest_row < 2) {
    letters.pop_back();
    --hidden;
  }
  if (hidden == 0 || letters.size() < 3) return {};
  const bool enough = shown >= 2 ? hidden <= shown + 2 : hidden >= 3 && hidden <= 5;
  return enough ? letters : std::u16string{};
}

bool fits(std::u16string_view masked, std::u16string_view word, bool begins) {
  if (word.empty() && begins) return true;
  if (masked.empty()) return word.empty();
  if (word.empty()) return false;
  if (masked.front() != u'*') {
    return masked.front() == word.front() && fits(masked.substr(1), word.substr(1), begins);
  }
  if (fits(masked.substr(1), word.substr(1), begins)) return true;
  const bool last_of_row = masked.size() == 1 || masked[1] != u'*';
  return last_of_row && word.size() >= 2 && fits(masked.substr(1), word.substr(2), begins);
}

}  // namespace

std::vector<MaskedWord> find_masked_words(std::u16string_view text, std::span<const Token> tokens,
                                          const WordTable& words) {
  std::vector<MaskedWord> found;
  std::u16string row;
  for (std::size_t i = 0; i < tokens.size();) {
    if (tokens[i].kind != TokenKind::kWord || is_plain(text, tokens, words, i)) {
      ++i;
      continue;
    }
    if (std::u16string apart = letters_apart(text.substr(tokens[i].start, tokens[i].end - tokens[i].start));
        !apart.empty()) {
      found.push_back({tokens[i].start, tokens[i].end, std::move(apart)});
      ++i;
      continue;
    }
    if (const std::size_t end = end_of_row(text, tokens, words, i, row); end > i) {
      found.push_back({tokens[i].start, tokens[end - 1].end, row});
      i = end;
      continue;
    }
    const std::size_t end = end_of_run(tokens, i);
    if (end - i > 1 && end - i <= kLongestMasked) {
      std::u16string letters = read_masked(tokens.subspan(i, end - i), words);
      const bool emphasis = i > 0 && is_mask(tokens[i - 1]) && tokens[i - 1].end == tokens[i].start;
      if (!letters.empty() && !emphasis) found.push_back({tokens[i].start, tokens[end - 1].end, std::move(letters)});
    }
    i = end;
  }
  return found;
}

bool fits_mask(std::u16string_view masked, std::u16string_view word, bool begins) {
  return masked.size() <= kLongestRow && fits(masked, word, begins);
}

}  // namespace takt::text
