#include "checks/structure/reference_missing.hpp"

#include <algorithm>

namespace takt::checks {

namespace {

bool holds(std::u16string_view text, std::u16string_view code) { return text.find(code) != std::u16string_view::npos; }

}  // namespace

void find_missing_reference(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (context.words == 0 || !context.draft.subject) return;  // a host without a subject keeps the number itself
  // The newest message that has a number names the case; quoted mail in the body keeps it too.
  for (auto message = context.thread.messages.rbegin(); message != context.thread.messages.rend(); ++message) {
    const auto numbers = mail::ticket_numbers(message->message->text, message->blocks);
    if (numbers.empty()) continue;
    const bool kept = std::any_of(numbers.begin(), numbers.end(), [&](const std::u16string& number) {
      return holds(*context.draft.subject, number) || holds(context.draft.body, number);
    });
    if (kept) return;
    engine::CheckHit hit = on_draft();
    hit.name = numbers.front();
    out.push_back(std::move(hit));
    return;
  }
}

}  // namespace takt::checks
