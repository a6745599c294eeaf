#include "checks/tone/shouting.hpp"

#include <algorithm>

#include "text/lower.hpp"

namespace takt::checks {

namespace {

using rules::Lexicon;
using text::Token;
using text::WordInfo;

constexpr std::uint16_t kLongWord = 5;      // letters from which one word in capitals is stress
constexpr std::uint16_t kShortestLoud = 3;  // a row of capitals needs one word of this many letters
constexpr std::size_t kLongestHeading = 4;  // words
// Words in capitals that are an outburst: of a whole sentence, of a part of one.
constexpr std::size_t kOutburst = 4, kLongOutburst = 8;

enum class Loudness { kQuiet, kNeutral, kCaps, kLoud };

bool is_one_of(std::u16string_view marks, const BlockContext& context, std::size_t place) {
  return place < context.text.size() && marks.find(context.text[place]) != std::u16string_view::npos;
}

/// "LD_LIBRARY_PATH", "CFLAGS=", "$HOME", "Mail::DEBUG", "PAP/CHAP", "AT&T": what touches such a mark is code.
bool is_in_code(const BlockContext& context, const Token& token) {
  constexpr std::u16string_view kMarks = u"_=$\\{}/&";
  const std::size_t before = token.start - std::size_t{1};
  return is_one_of(kMarks, context, before) || is_one_of(kMarks, context, token.end) ||
         (is_one_of(u":", context, before) && is_one_of(u":", context, before - 1)) ||
         is_one_of(u"(", context, token.end);
}

/// Thanks or praise in the sentence or the next one: "THANK YOU SO MUCH".
bool is_joyful(const BlockContext& context, std::uint32_t sentence) {
  return std::any_of(context.lexicon_hits.begin(), context.lexicon_hits.end(), [&](const engine::LexiconHit& hit) {
    return (hit.lexicon == Lexicon::kThanks || hit.lexicon == Lexicon::kMatterPraise) &&
           (hit.sentence == sentence || hit.sentence == sentence + 1);
  });
}

/// «OPEN», "POLICE STATION": a label or a title, as it is written where it stands.
bool is_label(const BlockContext& context, const Token& first, const Token& last) {
  constexpr std::u16string_view kQuotes = u"\"'“”„«»’‘";
  return is_one_of(kQuotes, context, first.start - std::size_t{1}) && is_one_of(kQuotes, context, last.end);
}

/// Capitals by themselves are caps; acronyms, codes and single letters are neutral: they go on a
/// row but do not make one. Loud words are stress even when alone.
Loudness loudness_of(const BlockContext& context, const Token& token) {
  const WordInfo& word = context.word(token);
  if (token.kind != text::TokenKind::kWord)
    return token.kind == text::TokenKind::kNumber ? Loudness::kNeutral : Loudness::kQuiet;
  if ((word.flags & text::kAllCaps) == 0) return Loudness::kQuiet;
  if (word.letters == 1 || (word.flags & text::kHasDigit) != 0) return Loudness::kNeutral;
  if (context.in_lexicon(token.word, Lexicon::kAcronym)) return Loudness::kNeutral;
  if (is_in_code(context, token)) return Loudness::kNeutral;
  if (context.in_lexicon(token.word, Lexicon::kEmphasis)) return Loudness::kLoud;
  if ((word.flags & text::kHasVowel) == 0) return Loudness::kNeutral;  // "HDMX": a code or an acronym
  return word.letters >= kLongWord ? Loudness::kLoud : Loudness::kCaps;
}

/// A line of a few words in capitals above other text, or with a colon, is a heading.
bool is_heading(const BlockContext& context, std::size_t first, std::size_t last) {
  const auto tokens = context.tokens;
  const std::uint32_t line = tokens[first].line;
  if (tokens[last].line != line) return false;
  std::size_t begin = first, end = last + 1;
  while (begin > 0 && tokens[begin - 1].line == line) --begin;
  while (end < tokens.size() && tokens[end].line == line) ++end;
  std::size_t words = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (!tokens[i].is_word()) continue;
    if (loudness_of(context, tokens[i]) == Loudness::kQuiet) return false;
    ++words;
  }
  if (words > kLongestHeading) return false;
  const Token& closing = tokens[end - 1];
  if (closing.is_mark(u':')) return true;
  return closing.is_word() && end < tokens.size();
}

std::u16string lowered(const BlockContext& context, const Token& token, bool sentence_start) {
  const WordInfo& word = context.word(token);
  std::u16string lower = text::to_lower(word.text);
  if (sentence_start && !lower.empty()) lower.replace(0, 1, word.text.substr(0, 1));
  return lower;
}

}  // namespace

void find_shouting(const BlockContext& context, std::vector<engine::CheckHit>& out) {
  if (!context.traits.capitals) return;
  const auto tokens = context.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].is_word() || loudness_of(context, tokens[i]) == Loudness::kQuiet) continue;
    std::size_t first = tokens.size(), last = i, caps = 0, loud = 0, known = 0;
    std::uint16_t longest = 0;
    std::size_t next = i;
    for (; next < tokens.size() && tokens[next].sentence == tokens[i].sentence; ++next) {
      if (!tokens[next].is_word()) continue;
      const Loudness loudness = loudness_of(context, tokens[next]);
      if (loudness == Loudness::kQuiet) break;
      if (loudness == Loudness::kNeutral) continue;
      if (first == tokens.size()) first = next;
      last = next;
      ++caps;
      loud += loudness == Loudness::kLoud;
      longest = std::max(longest, context.word(tokens[next]).letters);
      known += context.is_known_word(tokens[next].word);
    }
    // Names, codes and trade words are written in capitals by custom: one word at least must be a plain one.
    const bool shouts = known > 0 && (loud > 0 || (caps >= 2 && longest >= kShortestLoud));
    // "-----BEGIN PGP SIGNATURE-----": a ruled line of a program.
    const bool ruled =
        shouts && first > 0 && tokens[first - 1].is_mark(u'-') && tokens[first - 1].end == tokens[first].start;
    if (shouts && !ruled && !is_heading(context, first, last) && !is_label(context, tokens[first], tokens[last])) {
      engine::CheckHit hit;
      // One short word that stresses what is meant ("do NOT open it") is no outburst without a "!".
      const bool exclaims = last + 1 < tokens.size() && tokens[last + 1].is_mark(u'!');
      const auto& sentence = context.sentences[tokens[first].sentence];
      const bool whole = first <= sentence.first_token + 1 && last + 3 >= sentence.last_token;
      if (is_joyful(context, tokens[first].sentence))
        hit.severity = mail::Severity::kHint;
      else if (caps >= (whole ? kOutburst : kLongOutburst))
        hit.severity = mail::Severity::kWarn;
      else if (caps == 1 && !exclaims && context.in_lexicon(tokens[first].word, Lexicon::kEmphasis))
        hit.severity = mail::Severity::kHint;
      hit.start = tokens[first].start;
      hit.end = tokens[last].end;
      for (std::size_t k = first; k <= last; ++k) {
        if (!tokens[k].is_word() || loudness_of(context, tokens[k]) < Loudness::kCaps) continue;
        const bool starts = k == context.sentences[tokens[k].sentence].first_token;
        hit.fix.push_back({tokens[k].start, tokens[k].end, lowered(context, tokens[k], starts)});
      }
      out.push_back(std::move(hit));
    }
    i = next - 1;  // the row took at least the word at i
  }
}

}  // namespace takt::checks
