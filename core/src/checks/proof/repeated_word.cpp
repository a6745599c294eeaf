#include "checks/proof/repeated_word.hpp"

#include <algorithm>

#include "checks/proof/lines.hpp"
#include "text/characters.hpp"

namespace takt::checks {

namespace {

constexpr int kNearHits = 12;

bool only_space_between(std::u16string_view text, const text::Token& left, const text::Token& right) {
  for (std::uint32_t i = left.end; i < right.start; ++i) {
    if (!text::is_space(text[i])) return false;
  }
  return right.start > left.end;
}

bool is_lawful(const BlockContext& context, const text::Token& left, const text::Token& right) {
  // Hits are sorted by start, and lawful doubles are a few words long.
  auto hit = std::upper_bound(context.lexicon_hits.begin(), context.lexicon_hits.end(), left.start,
                              [](std::uint32_t place, const engine::LexiconHit& other) { return place < other.start; });
  for (int i = 0; i < kNearHits && hit != context.lexicon_hits.begin(); ++i) {
    --hit;
    if (hit->lexicon == rules::Lexicon::kRepeatable && hit->end >= right.end) return true;
  }
  return false;
}

}  // namespace

void find_repeated_words(const BlockContext& context, std::vector<engine::CheckHit>& out) {
  ProseLines lines(context.text);
  for (std::size_t i = 0; i + 1 < context.tokens.size(); ++i) {
    const text::Token& left = context.tokens[i];
    const text::Token& right = context.tokens[i + 1];
    if (left.kind != text::TokenKind::kWord || right.kind != text::TokenKind::kWord) continue;
    const text::WordInfo& first = context.word(left);
    const text::WordInfo& second = context.word(right);
    if (left.word != right.word && first.folded != second.folded) continue;
    if ((first.flags & text::kHasLetter) == 0 || (first.flags & text::kHasDigit) != 0) continue;
    // A name may be doubled ("Duran Duran"); so may one capital letter.
    if ((second.flags & text::kCapitalised) != 0 && ((second.flags & text::kAllCaps) == 0 || second.letters == 1))
      continue;
    if (!only_space_between(context.text, left, right) || is_lawful(context, left, right) ||
        !lines.is_prose(left.start))
      continue;
    engine::CheckHit hit;
    hit.start = left.start;
    hit.end = right.end;
    hit.fix.push_back({left.end, right.end, u""});
    out.push_back(std::move(hit));
  }
}

}  // namespace takt::checks
