#include "checks/structure/reference_to_request_missing.hpp"

#include <unordered_set>

namespace takt::checks {

namespace {

// The catalogue says two; a third forgives a line of courtesy before the matter.
constexpr std::uint32_t kFirstSentences = 3;
constexpr std::uint32_t kFewestWords = 6;  // a shorter reply is an aside in a running talk

}  // namespace

void find_missing_reference_to_request(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (!context.answers() || !context.same_language() || context.words < kFewestWords) return;
  std::unordered_set<std::uint32_t> matter;
  std::uint32_t topics = 0;
  for (const mail::ReadSentence& sentence : context.asked.sentences) {
    matter.insert(sentence.stems.begin(), sentence.stems.end());
    topics |= sentence.topics();
  }
  if (matter.empty()) return;
  std::uint32_t seen = 0;
  for (const mail::ReadSentence& sentence : context.sentences) {
    if (sentence.has(rules::Lexicon::kReplyReference) || sentence.has(rules::Lexicon::kDelayApology)) return;
    if (sentence.part == mail::kGreeting) continue;
    if (++seen > kFirstSentences) break;
    if ((sentence.topics() & topics) != 0) return;
    for (const std::uint32_t stem : sentence.stems) {
      if (matter.contains(stem)) return;
    }
  }
  if (seen > 0) out.push_back(on_draft());
}

}  // namespace takt::checks
