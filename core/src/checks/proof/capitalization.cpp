#include "checks/proof/capitalization.hpp"

#include <algorithm>

#include "checks/proof/lines.hpp"
#include "text/characters.hpp"
#include "text/list_markers.hpp"
#include "text/lower.hpp"

namespace takt::checks {

namespace {

using rules::Lexicon;
using text::Token;
using text::TokenKind;
using text::WordInfo;

constexpr std::size_t kStyle = 3;            // missing capitals in a mail that are a habit, no slip
constexpr std::size_t kMostEdits = 100;      // of one fix
constexpr std::uint16_t kShortestMixed = 4;  // letters

engine::CheckHit capital(std::uint32_t start, std::uint32_t end, char16_t first) {
  engine::CheckHit hit;
  hit.start = start;
  hit.end = end;
  hit.fix.push_back({start, start + 1, std::u16string(1, text::to_upper(first))});
  return hit;
}

/// A word in lower case throughout that may take a capital: no link, code or brand ("iPhone").
bool is_small_word(const BlockContext& context, const Token& token) {
  if (token.kind != TokenKind::kWord) return false;
  const WordInfo& word = context.word(token);
  if (word.letters == 1 && (word.flags & text::kLatin) != 0) return false;  // "o" before an item
  if ((word.flags & (text::kCapitalised | text::kInnerUpper | text::kHasDigit | text::kHasLower)) != text::kHasLower)
    return false;
  return text::is_lower(word.text.front()) && word.text.find_first_of(u"._") == std::u16string_view::npos;
}

bool is_stop(const Token& token) { return token.is_mark(u'.') || token.is_mark(u'!') || token.is_mark(u'?'); }

/// A sentence inside the block that follows a finished one.
bool is_small_start(const BlockContext& context, const text::Sentence& sentence) {
  const auto tokens = context.tokens;
  const std::uint32_t first = sentence.first_token;
  if (first < 2 || sentence.words < 2 || !is_small_word(context, tokens[first])) return false;
  std::uint32_t end = first - 1;
  if (std::u16string_view(u")»”\"").find(context.text[tokens[end].start]) != std::u16string_view::npos) --end;
  if (!is_stop(tokens[end]) || tokens[first - 1].end == tokens[first].start || end == 0) return false;
  if (tokens[end].is_mark(u'.')) {
    const Token& before = tokens[end - 1];
    if (before.is_mark(u'.')) return false;  // "… and then"
    // An abbreviation at a line's end: "e.g.", "esp."
    const bool may_abbreviate =
        before.kind == TokenKind::kWord && (context.word(before).letters < kShortestMixed ||
                                            context.word(before).text.find(u'.') != std::u16string_view::npos);
    if (may_abbreviate && before.line != tokens[first].line) return false;
  }
  return !text::list_marker_at(context.text, tokens, first).exists();
}

enum class Case { kFine, kMixed };

/// "hELLO", "mIxEd", "THe": capitals where no name has them. Endings after capitals ("PCs") and names within names
/// ("YouTube", "McDonald") are fine.
Case case_of(const BlockContext& context, const Token& token) {
  const WordInfo& word = context.word(token);
  constexpr std::uint16_t kBoth = text::kHasLower | text::kHasLetter;
  if (token.kind != TokenKind::kWord || word.letters < 3 || (word.flags & (kBoth | text::kHasDigit)) != kBoth)
    return Case::kFine;
  if ((word.flags & text::kInnerUpper) == 0 && !text::is_upper(word.text[1])) return Case::kFine;  // "Name"
  std::uint32_t changes = 0, capitals = 0, longest = 0, run = 0;
  for (std::size_t i = 0; i < word.text.size(); ++i) {
    if (!text::is_letter(word.text[i])) return Case::kFine;
    const bool upper = text::is_upper(word.text[i]);
    capitals += upper;
    const bool change = i > 0 && upper != text::is_upper(word.text[i - 1]);
    changes += change;
    run = change ? 1 : run + 1;
    longest = std::max(longest, run);
  }
  const bool small_first = !text::is_upper(word.text.front());
  if (word.letters >= kShortestMixed && small_first && capitals == word.letters - 1u) return Case::kMixed;  // "hELLO"
  // "mIxEd", "MiXeD"; but "FedEx" and "eBay" are names.
  if (word.letters >= kShortestMixed + 1u && changes >= 3 && longest <= (small_first ? 2u : 1u)) return Case::kMixed;
  if (capitals == 2 && changes == 1 && !small_first && context.in_lexicon(token.word, Lexicon::kSentenceOpener))
    return Case::kMixed;  // "THe"
  return Case::kFine;
}

/// Words that always take a capital ("i", "monday"), in their order.
void find_small_names(const BlockContext& context, std::vector<engine::CheckHit>& out) {
  ProseLines lines(context.text);
  for (const engine::LexiconHit& hit : context.lexicon_hits) {
    if (hit.lexicon != Lexicon::kCapitalised || !text::is_lower(context.text[hit.start])) continue;
    const char16_t next = hit.end < context.text.size() ? context.text[hit.end] : u' ';
    if (hit.start > 0 && !text::is_space(context.text[hit.start - 1]) && context.text[hit.start - 1] != u'(') continue;
    if (hit.end - hit.start == 1 && (next == u'.' || next == u')' || next == u'/')) continue;  // "i.e.", "i)", "i/o"
    if (lines.is_prose(hit.start)) out.push_back(capital(hit.start, hit.end, context.text[hit.start]));
  }
}

}  // namespace

void find_capitalization(const BlockContext& context, std::vector<engine::CheckHit>& out) {
  find_small_names(context, out);
  ProseLines lines(context.text);
  constexpr std::uint16_t kOdd = text::kInnerUpper | text::kCapitalised;
  for (const text::Sentence& sentence : context.sentences) {
    const Token& first = context.tokens[sentence.first_token];
    const bool small = is_small_start(context, sentence) && lines.is_prose(first.start);
    if (small) {
      out.push_back(capital(first.start, first.end, context.text[first.start]));
    }
    for (std::uint32_t i = sentence.first_token + small; i < sentence.last_token; ++i) {
      const Token& token = context.tokens[i];
      if (token.kind != TokenKind::kWord) continue;
      const WordInfo& word = context.word(token);
      const std::uint16_t odd = word.flags & kOdd;
      if (odd == 0 || (word.flags & text::kHasLower) == 0 || case_of(context, token) == Case::kFine ||
          !lines.is_prose(token.start))
        continue;
      engine::CheckHit hit;
      hit.start = token.start;
      hit.end = token.end;
      std::u16string lowered = text::to_lower(word.text);
      const bool keeps_capital = i == sentence.first_token || (word.flags & text::kCapitalised) != 0;
      if (keeps_capital) lowered.front() = text::to_upper(lowered.front());
      hit.fix.push_back({hit.start, hit.end, std::move(lowered)});
      out.push_back(std::move(hit));
    }
  }
}

namespace {

std::uint32_t number_of(std::string_view id) {
  const auto coded = coded_checks();
  std::uint32_t number = 0;
  while (number < coded.size() && coded[number].id != id) ++number;
  return number;
}

/// A finding of capital(): not one of mixed case, whose fix writes the whole word anew.
bool is_capital_due(const engine::CheckHit& hit) { return hit.fix.front().end - hit.fix.front().start == 1; }

/// The block's first sentence starts in lower case and is none that goes on from what stands above it.
void find_small_block(const DraftContext& context, std::size_t number, std::vector<engine::CheckHit>& out) {
  const BlockView& view = context.blocks[number];
  if (view.analysis->sentences.empty()) return;
  const engine::SentenceSpan& sentence = view.analysis->sentences.front();
  const auto text = context.text_of(view.block);
  if (sentence.start != 0 || sentence.words < 3 || !text::is_lower(text.front())) return;
  if (number > 0) {
    const auto above = context.text_of(context.blocks[number - 1].block);
    std::size_t end = above.size();
    while (end > 0 && text::is_space(above[end - 1])) --end;
    if (end == 0 || std::u16string_view(u".!?").find(above[end - 1]) == std::u16string_view::npos) return;
    if (end > 1 && above[end - 2] == u'.') return;  // "...\n\nand so on"
  }
  std::uint32_t end = 0;
  while (end < text.size() && (text::is_letter(text[end]) || text[end] == u'\'' || text[end] == 0x2019)) {
    if (end > 0 && text::is_upper(text[end])) return;  // a brand
    ++end;
  }
  if (end == 1 && text::script_of(text.front()) == text::Script::kLatin && text.front() != u'i') return;
  // "a) item", "x.y", "e-mail:", "http://": no word of a sentence.
  if (end < text.size() && !text::is_space(text[end]) && text[end] != u',' && text[end] != u'-' && text[end] != u'!')
    return;
  if (!ProseLines(text).is_prose(0)) return;
  const std::uint32_t start = view.block.start;
  engine::CheckHit hit = at(mail::Target::kBody, start, start + end);
  hit.fix.push_back({start, start + 1, std::u16string(1, text::to_upper(text.front()))});
  out.push_back(std::move(hit));
}

/// The words of a name as its owner writes it, where it stands in `range` in lower case.
void find_small_name(const DraftContext& context, std::u16string_view whole, const std::optional<mail::Range>& range,
                     std::vector<engine::CheckHit>& out) {
  constexpr std::uint32_t kLongestRange = 200;  // a greeting or a signature's first lines
  if (!range) return;
  const std::u16string_view body = context.draft.body;
  const std::uint32_t limit = std::min(range->end, range->start + kLongestRange);
  for (std::size_t from = 0; from < whole.size();) {
    std::size_t to = from;
    while (to < whole.size() && text::is_letter(whole[to])) ++to;
    const auto piece = whole.substr(from, to - from);
    from = to + 1;
    if (piece.size() < 3 || !text::is_upper(piece.front()) || !text::is_lower(piece[1])) continue;
    const std::u16string small = text::to_lower(piece);
    const std::size_t place = body.substr(0, limit).find(small, range->start);
    if (place == std::u16string_view::npos) continue;
    const auto start = static_cast<std::uint32_t>(place);
    const auto end = start + static_cast<std::uint32_t>(small.size());
    if ((start > 0 && !text::is_space(body[start - 1])) ||
        (end < body.size() && (text::is_letter(body[end]) || body[end] == u'@' || body[end] == u'.')))
      continue;
    engine::CheckHit hit = at(mail::Target::kBody, start, end);
    hit.fix.push_back({start, start + 1, std::u16string(1, piece.front())});
    out.push_back(std::move(hit));
  }
}

}  // namespace

void find_small_starts(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  static const std::uint32_t kSelf = number_of("proof.capitalization");
  std::vector<engine::CheckHit> small;
  for (std::size_t i = 0; i < context.blocks.size(); ++i) {
    find_small_block(context, i, small);
    const BlockView& view = context.blocks[i];
    for (const engine::NumberedHit& numbered : view.analysis->check_hits) {
      if (numbered.check != kSelf) continue;
      engine::CheckHit hit = numbered.hit;
      hit.start += view.block.start;
      hit.end += view.block.start;
      for (engine::Edit& edit : hit.fix) {
        edit.start += view.block.start;
        edit.end += view.block.start;
      }
      if (context.parts.part_at(hit.start) != 0) (is_capital_due(hit) ? small : out).push_back(std::move(hit));
    }
  }
  // A chat in paragraphs, without greeting and closing: its small letters are its tone.
  if (context.blocks.size() > 1 && !context.parts.greeting && !context.parts.closing) small.clear();
  // Who leaves out all capitals knows it after the first finding, and sets them all at once.
  if (small.size() >= kStyle) {
    for (std::size_t i = 1; i < std::min(small.size(), kMostEdits); ++i)
      small.front().fix.push_back(std::move(small[i].fix.front()));
    small.resize(1);
  }
  for (engine::CheckHit& hit : small) out.push_back(std::move(hit));
  for (const mail::Person& person : context.draft.to)
    find_small_name(context, person.name, context.parts.greeting, out);
  find_small_name(context, context.draft.author.name, context.parts.signature, out);
}

}  // namespace takt::checks
