#include "language/guess.hpp"

#include <algorithm>
#include <cmath>

namespace takt::language {

namespace {

struct Profile {
  std::uint16_t script;         // text::WordFlag
  std::u16string_view letters;  // that no other of the four languages has
};

// In the order of kTags. Kazakh is written with all Russian letters, so Russian has none of its own;
// Swedish å ä ö are not English.
constexpr std::array<Profile, kTags.size()> kProfiles = {{
    {text::kLatin, u""},
    {text::kCyrillic, u""},
    {text::kCyrillic, u"әіңғүұқөһ"},
    {text::kLatin, u"åäö"},
}};

constexpr float kScriptVote = 0.05f;   // a word in the language's script
constexpr float kFunctionVote = 1.0f;  // one of its commonest words
constexpr float kLetterVote = 1.2f;    // a letter that only it has
constexpr float kClearMargin = 1.5f;   // the best score over the second best
constexpr float kClearScore = 2.0f;

std::pair<std::uint8_t, float> best_but(const Votes& votes, std::uint8_t except) {
  std::pair<std::uint8_t, float> best{kOther, 0.0f};
  for (std::uint8_t i = 0; i < kTags.size(); ++i) {
    if (i != except && votes.score[i] > best.second) best = {i, votes.score[i]};
  }
  return best;
}

}  // namespace

Votes& Votes::operator+=(const Votes& other) {
  for (std::size_t i = 0; i < score.size(); ++i) score[i] += other.score[i];
  words += other.words;
  foreign += other.foreign;
  return *this;
}

Votes vote_of(const text::WordInfo& word, std::uint8_t function_word) {
  Votes votes;
  if ((word.flags & text::kHasLetter) == 0) return votes;
  votes.words = 1;
  votes.foreign = (word.flags & text::kOtherScript) != 0 ? 1 : 0;
  for (std::uint8_t i = 0; i < kTags.size(); ++i) {
    if ((word.flags & kProfiles[i].script) == 0) continue;
    votes.score[i] += kScriptVote;
    if ((function_word >> i & 1) != 0) votes.score[i] += kFunctionVote;
    if (!kProfiles[i].letters.empty() && word.folded.find_first_of(kProfiles[i].letters) != std::u16string_view::npos) {
      votes.score[i] += kLetterVote;
    }
  }
  return votes;
}

bool is_clear(const Votes& votes) {
  const auto best = best_but(votes, kOther);
  return best.second >= kClearScore && best.second >= kClearMargin * best_but(votes, best.first).second;
}

Guess decide(const Votes& votes, std::uint8_t fallback) {
  if (votes.words == 0) return {fallback, 0};
  if (votes.foreign * 2 > votes.words) return {kOther, 1};
  const auto best = best_but(votes, kOther);
  if (best.first == kOther) return {kOther, 0};
  // Without one known word or letter the script alone speaks, and the fallback knows better.
  const float script_only = kScriptVote * static_cast<float>(votes.words) + 0.001f;
  if (best.second <= script_only) {
    const bool fits = fallback < kTags.size() && kProfiles[fallback].script == kProfiles[best.first].script;
    return {fits ? fallback : best.first, 0.3};
  }
  float sum = 0;
  for (const float score : votes.score) sum += score;
  return {best.first, std::round(100.0 * static_cast<double>(best.second / sum)) / 100.0};
}

}  // namespace takt::language
