#include "checks/tone/profanity.hpp"

#include "text/masks.hpp"
#include "text/sorting.hpp"

namespace takt::checks {

namespace {

constexpr std::size_t kMostMasked = 100;  // masked words looked up in one block: more are a drawing

void add(std::uint32_t start, std::uint32_t end, std::vector<engine::CheckHit>& out) {
  engine::CheckHit hit;
  hit.start = start;
  hit.end = end;
  out.push_back(std::move(hit));
}

}  // namespace

void find_profanity(const BlockContext& context, std::vector<engine::CheckHit>& out) {
  for (const engine::LexiconHit& hit : context.lexicon_hits) {
    if (hit.lexicon == rules::Lexicon::kObscene) add(hit.start, hit.end, out);
  }
  std::size_t looked_up = 0;
  for (const text::MaskedWord& word : text::find_masked_words(context.text, context.tokens, context.words)) {
    if (++looked_up > kMostMasked) break;
    if (context.fits_listed_word(word.letters, rules::Lexicon::kObscene)) add(word.start, word.end, out);
  }
  text::sort(out, [](const auto& a, const auto& b) { return a.start < b.start; });
}

}  // namespace takt::checks
