#include "checks/structure/template_unpersonalised.hpp"

#include <algorithm>
#include <string>

#include "text/characters.hpp"
#include "text/fold.hpp"

namespace takt::checks {

namespace {

constexpr std::size_t kFewestWords = 8;       // of the draft's body: less is nobody's template
constexpr std::size_t kLongestGreeting = 12;  // words and slots of the template before its body may begin
constexpr std::size_t kLongestClosing = 20;   // and after its body has ended
constexpr std::size_t kLongestSlot = 60;      // characters between its marks
constexpr std::size_t kLongestFilling = 15;   // words that fill a slot
constexpr std::size_t kCertain = 3;           // words in a row that show where a filling ends

struct Word {
  std::u16string_view text;    ///< folded; empty: a slot
  bool ends_sentence = false;  ///< a full stop or a line break follows
};
using Words = std::vector<Word>;

/// One past the end of the slot that begins at `start`, or `start`: {name}, [name], <name>, %name%, ___.
std::size_t slot_end(std::u16string_view text, std::size_t start) {
  constexpr std::u16string_view kOpen = u"{[<%", kClose = u"}]>%";
  if (text.substr(start).starts_with(u"___")) return std::min(text.find_first_not_of(u'_', start), text.size());
  const std::size_t kind = kOpen.find(text[start]);
  if (kind == std::u16string_view::npos) return start;
  for (std::size_t i = start + 1; i < text.size() && i - start <= kLongestSlot; ++i) {
    if (text::is_line_break(text[i])) return start;
    if (text[i] != kClose[kind]) continue;
    while (i + 1 < text.size() && text[i + 1] == kClose[kind]) ++i;
    return i > start + 1 ? i + 1 : start;
  }
  return start;
}

constexpr std::u16string_view kEnds = u".!?…";

bool is_word(char16_t unit) { return text::is_letter(unit) || text::is_digit(unit); }

Words words_of(std::u16string_view folded, bool with_slots) {
  Words words;
  for (std::size_t i = 0; i < folded.size();) {
    if (const std::size_t end = with_slots ? slot_end(folded, i) : i; end > i) {
      if (words.empty() || !words.back().text.empty()) words.emplace_back();
      i = end;
    } else if (is_word(folded[i])) {
      std::size_t last = i;
      while (last < folded.size() && is_word(folded[last])) ++last;
      words.push_back({folded.substr(i, last - i)});
      i = last;
    } else {
      const bool ends = text::is_line_break(folded[i]) || kEnds.find(folded[i]) != std::u16string_view::npos;
      if (ends && !words.empty()) words.back().ends_sentence = true;
      ++i;
    }
  }
  return words;
}

/// The words up to the next slot, at most kCertain of them, stand at `place` of `draft`.
bool goes_on(const Words& pattern, std::size_t from, const Words& draft, std::size_t place) {
  for (std::size_t i = 0; i < kCertain; ++i) {
    if (from + i >= pattern.size() || pattern[from + i].text.empty() || place + i >= draft.size()) return true;
    if (pattern[from + i].text != draft[place + i].text) return false;
  }
  return true;
}

/// Whether all of `draft` is the template from its word `from` on, slots filled as one likes; what may follow
/// in the template is its closing. Linear: a slot's filling ends at the first place where the template goes on.
bool is_template(const Words& pattern, std::size_t from, const Words& draft) {
  std::size_t place = 0, same = 0;
  for (; from < pattern.size() && place < draft.size(); ++from) {
    if (!pattern[from].text.empty()) {
      if (pattern[from].text != draft[place].text) return false;
      ++place;
      ++same;
      continue;
    }
    const std::size_t farthest = std::min(draft.size(), place + kLongestFilling);
    while (place < farthest && !goes_on(pattern, from + 1, draft, place)) {
      // A filling is a name, a number, a few words: a sentence of one's own is more.
      if (draft[place++].ends_sentence && !goes_on(pattern, from + 1, draft, place)) return false;
    }
  }
  // A slot that swallows most of the draft is no slot.
  return place == draft.size() && same * 2 >= draft.size() && pattern.size() - from <= kLongestClosing;
}

}  // namespace

void find_unchanged_template(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const auto& used = context.draft.used_template;
  if (!used || used->inserted.empty() || !context.parts.body) return;
  const mail::Range& body = *context.parts.body;
  const std::u16string inserted = text::fold(used->inserted);
  const std::u16string written =
      text::fold(std::u16string_view(context.draft.body).substr(body.start, body.end - body.start));
  const Words pattern = words_of(inserted, true);
  const Words draft = words_of(written, false);
  if (draft.size() < kFewestWords) return;
  for (std::size_t from = 0; from < std::min(pattern.size(), kLongestGreeting); ++from) {
    if (is_template(pattern, from, draft)) {
      out.push_back(on_draft());
      return;
    }
  }
}

}  // namespace takt::checks
