#include "language/guess.hpp"

#include <algorithm>

namespace takt::language {

namespace {

// Scores are sums of n-grams' weights; a weight is 0.7 nats above chance, and a word's n-grams overlap.
constexpr std::int32_t kNeighbour = 30;     // how much better a neighbour language must fit than ours
constexpr std::int32_t kLeastFit = 5;       // weights an n-gram, on average, below which a text fits no language
constexpr std::int32_t kHalfSure = 12;      // the margin that gives a confidence of one half
constexpr std::int32_t kPoorFitLeast = 6;   // n-grams: of a single letter most are unknown anyway
constexpr std::int32_t kPoorFitMost = 120;  // n-grams: in a longer text names and terms even out

struct Candidate {
  std::uint8_t language = kOther;
  std::int32_t score = 0;
};

/// The script with the most to say.
std::size_t main_script(const Votes& votes) {
  std::size_t best = 0;
  for (std::size_t script = 1; script < kScripts; ++script) {
    if (votes.ngrams[script] > votes.ngrams[best]) best = script;
  }
  return best;
}

double hundredths(std::int64_t part, std::int64_t whole) {
  return static_cast<double>((200 * part + whole) / (2 * whole)) / 100.0;
}

}  // namespace

Guess decide(const Model& model, const Votes& votes, std::uint8_t likely, Expected strength, LanguageSet used) {
  if (likely < kTags.size() && (used >> likely & 1) == 0) likely = kOther;
  if (votes.words == 0) return {likely, 0};
  if (votes.foreign * 2 > votes.words) return {kOther, 1};
  const std::size_t script = main_script(votes);
  if (votes.ngrams[script] == 0) return {likely, 0};

  Candidate best, second;
  std::int32_t best_fit = 0;  // of the best, without what was added for being expected
  for (std::size_t column = 0; column < model.columns(script); ++column) {
    const std::int32_t fit = votes.score[script][column];
    Candidate candidate{model.language_of(script, column), fit};
    if (candidate.language < kTags.size() && (used >> candidate.language & 1) == 0) candidate.language = kOther;
    if (candidate.language == kOther)
      candidate.score -= kNeighbour;
    else if (candidate.language == likely)
      candidate.score += static_cast<std::int32_t>(strength);
    if (column == 0 || candidate.score > best.score) {
      if (column != 0 && candidate.language != best.language) second = best;
      best = candidate;
      best_fit = fit;
    } else if (candidate.language != best.language && candidate.score > second.score) {
      second = candidate;
    }
  }
  const auto ngrams = static_cast<std::int32_t>(votes.ngrams[script]);
  if (ngrams >= kPoorFitLeast && ngrams < kPoorFitMost && best_fit < kLeastFit * ngrams) {
    const bool fits = best.language == likely;
    return {fits ? likely : kOther, 0};
  }
  const std::int32_t margin = std::max(0, best.score - std::max(0, second.score));
  return {best.language, hundredths(margin, std::int64_t{margin} + kHalfSure)};
}

}  // namespace takt::language
