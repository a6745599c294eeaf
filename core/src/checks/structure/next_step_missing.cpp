#include "checks/structure/next_step_missing.hpp"

#include <algorithm>

#include "mail/thread_answers.hpp"

namespace takt::checks {

namespace {

using rules::Lexicon;

/// A statement of what is done or will be, a date, a link to follow, a request to the customer.
bool leads_on(const mail::ReadSentence& sentence) {
  constexpr Lexicon kLists[] = {Lexicon::kReplyNext, Lexicon::kAnswerDeferred, Lexicon::kAnswerTime,
                                Lexicon::kDataRequest, Lexicon::kAskAction};
  return (sentence.asks && sentence.part == mail::kBody) ||
         std::any_of(std::begin(kLists), std::end(kLists), [&](Lexicon list) { return sentence.has(list); });
}

/// A calm question is solved by its answer.
bool answers_calm_questions(const DraftContext& context) {
  if (context.asked.mood != mail::Mood::kCalm || context.asked.questions.empty()) return false;
  const auto treatments = mail::compare(context.asked, context.sentences);
  return std::find(treatments.begin(), treatments.end(), mail::Treatment::kMissed) == treatments.end();
}

}  // namespace

void find_missing_next_step(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (!context.answers() || !context.same_language()) return;
  if (std::any_of(context.sentences.begin(), context.sentences.end(), leads_on)) return;
  if (answers_calm_questions(context)) return;
  out.push_back(on_draft());
}

}  // namespace takt::checks
