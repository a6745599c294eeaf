#include "checks/structure/question_unanswered.hpp"

#include "mail/thread_answers.hpp"
#include "text/characters.hpp"

namespace takt::checks {

namespace {

constexpr std::size_t kLongestName = 80;

/// The question on one line, cut after a word where it is long.
std::u16string shown(std::u16string_view question) {
  std::u16string out;
  bool space = false;
  for (const char16_t unit : question) {
    if (text::is_space(unit) || text::is_line_break(unit)) {
      space = !out.empty();
      continue;
    }
    if (space) {
      if (out.size() >= kLongestName) return out + u"…";
      out.push_back(u' ');
    }
    space = false;
    out.push_back(unit);
  }
  return out;
}

}  // namespace

void find_unanswered_questions(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (!context.answers() || !context.same_language() || context.asked.questions.empty()) return;
  const auto treatments = mail::compare(context.asked, context.sentences);
  for (std::size_t i = 0; i < treatments.size(); ++i) {
    if (treatments[i] != mail::Treatment::kMissed) continue;
    const mail::Question& question = context.asked.questions[i];
    engine::CheckHit hit = on_draft();
    hit.name = shown(context.asked.text_of(context.asked.sentences[question.sentence]));
    out.push_back(std::move(hit));
  }
}

}  // namespace takt::checks
