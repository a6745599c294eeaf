#include "checks/structure/greeting_missing.hpp"

#include <algorithm>
#include <vector>

#include "checks/structure/reader_name.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"

namespace takt::checks {

namespace {

/// A fast follow-up within a running thread needs no new greeting: the last message is of today.
bool is_same_day(const mail::Draft& draft) {
  constexpr std::size_t kDate = 10;  // "2026-11-22" of an RFC 3339 time
  if (!draft.thread || draft.thread->empty() || draft.now.size() < kDate) return false;
  const std::string& last = draft.thread->back().date;
  return last.size() >= kDate && last.compare(0, kDate, draft.now, 0, kDate) == 0;
}

/// The name for the greeting. An agent's one addressee may have a name that is in no list of names: then the first
/// of two capitalised words.
std::u16string name_for(const DraftContext& context) {
  if (context.draft.to.size() > 1) return {};
  if (std::u16string name = reader_name(context); !name.empty()) return name;
  constexpr std::size_t kMostWords = 2;
  if (context.role != mail::Role::kAgent || context.draft.to.empty()) return {};
  std::u16string_view name = context.draft.to.front().name;
  if (const std::size_t comma = name.find(u','); comma != std::u16string_view::npos) name.remove_prefix(comma + 1);
  std::vector<std::u16string_view> words;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const std::size_t start = i;
    while (i < name.size() && !text::is_space(name[i])) ++i;
    if (i > start) words.push_back(name.substr(start, i - start));
  }
  if (words.empty() || words.size() > kMostWords || !text::is_upper(words[0].front())) return {};
  const bool plain = std::all_of(words.begin(), words.end(), [&](std::u16string_view word) {
    const std::u16string folded = text::fold(word);
    return !context.names.is_no_name(folded) && !context.names.is_title(folded) &&
           std::all_of(word.begin(), word.end(), [](char16_t unit) { return text::is_letter(unit) || unit == u'-'; });
  });
  return plain && words[0].size() > 1 ? std::u16string(words[0]) : std::u16string();
}

}  // namespace

void find_missing_greeting(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (context.words == 0 || context.parts.greeting || is_same_day(context.draft)) return;
  engine::CheckHit hit = on_draft();
  const std::uint32_t start = context.blocks.front().block.start;
  hit.fix.push_back({start, start, {}});
  hit.insert_words = true;
  hit.name = name_for(context);
  out.push_back(std::move(hit));
}

}  // namespace takt::checks
