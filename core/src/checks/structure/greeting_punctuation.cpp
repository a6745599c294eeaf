#include "checks/structure/greeting_punctuation.hpp"

#include "text/characters.hpp"

namespace takt::checks {

namespace {

constexpr std::u16string_view kMarks = u",:!.;?…-–—";

}  // namespace

void find_open_greeting(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (!context.parts.greeting) return;
  const std::u16string_view body = context.draft.body;
  const mail::Range& greeting = *context.parts.greeting;
  std::uint32_t line = greeting.end;
  while (line < body.size() && !text::is_line_break(body[line])) {
    if (!text::is_space(body[line++])) return;  // text follows in the line: no greeting line
  }
  std::uint32_t end = greeting.end;
  while (end > greeting.start && text::is_space(body[end - 1])) --end;
  // A letter or a digit at the end is an open line; a smiley or a bracket closes it as well as a mark does.
  if (end == greeting.start || kMarks.find(body[end - 1]) != std::u16string_view::npos) return;
  if (!text::is_letter(body[end - 1]) && !text::is_digit(body[end - 1])) return;
  if (line >= body.size()) return;  // still being written
  engine::CheckHit hit = at(mail::Target::kBody, greeting.start, end);
  hit.fix.push_back({end, end, {}});
  hit.insert_words = true;
  out.push_back(std::move(hit));
}

}  // namespace takt::checks
