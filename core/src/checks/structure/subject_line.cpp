#include "checks/structure/subject_line.hpp"

#include <algorithm>
#include <vector>

#include "text/breaks.hpp"
#include "text/characters.hpp"
#include "text/interval_set.hpp"

namespace takt::checks {

namespace {

using rules::Lexicon;

constexpr std::uint32_t kShortestCode = 2;  // "TV" and "PC" name a thing, "I" does not

/// What says nothing of the matter: vague words, and words of courtesy.
text::IntervalSet empty_words(const engine::BlockAnalysis& subject) {
  text::IntervalSet words;
  for (const engine::LexiconHit& hit : subject.lexicon_hits) {
    if (hit.lexicon == Lexicon::kVagueSubject || hit.lexicon == Lexicon::kCourtesy) words.add(hit.start, hit.end);
  }
  words.build();
  return words;
}

/// Where the own words begin: behind as many prefixes as there are.
std::uint32_t after_prefixes(std::u16string_view subject, const engine::BlockAnalysis& analysis) {
  std::uint32_t start = 0;
  const auto skip_space = [&] {
    while (start < subject.size() && text::is_space(subject[start])) ++start;
  };
  skip_space();
  for (const engine::LexiconHit& hit : analysis.lexicon_hits) {  // in the text's order
    if (hit.lexicon != Lexicon::kReplyPrefix || hit.start != start) continue;
    start = hit.end;
    skip_space();
  }
  return start;
}

/// The first number or word in capitals from `start` on that is not one of the empty words.
std::optional<std::uint32_t> first_code(const SubjectLine& line, const text::IntervalSet& empty) {
  for (std::uint32_t i = line.start; i < line.end; ++i) {
    if (!text::is_letter(line.whole[i]) && !text::is_digit(line.whole[i])) continue;
    std::uint32_t end = i;
    bool digits = false, lower = false;
    for (; end < line.end && (text::is_letter(line.whole[end]) || text::is_digit(line.whole[end])); ++end) {
      digits = digits || text::is_digit(line.whole[end]);
      lower = lower || text::is_lower(line.whole[end]);
    }
    if ((digits || !lower) && end - i >= kShortestCode && !empty.overlaps(i, end)) return i;
    i = end;
  }
  return std::nullopt;
}

}  // namespace

std::optional<SubjectLine> read_subject(const DraftContext& context) {
  if (context.subject == nullptr) return std::nullopt;
  SubjectLine line;
  line.whole = *context.draft.subject;
  line.start = after_prefixes(line.whole, *context.subject);
  line.end = static_cast<std::uint32_t>(line.whole.size());
  while (line.end > line.start && text::is_space(line.whole[line.end - 1])) --line.end;
  line.replies =
      std::any_of(context.subject->lexicon_hits.begin(), context.subject->lexicon_hits.end(),
                  [&](const auto& hit) { return hit.lexicon == Lexicon::kReplyPrefix && hit.end <= line.start; });
  const text::IntervalSet empty = empty_words(*context.subject);
  line.telling = first_code(line, empty);
  for (const engine::ContentWord& word : context.subject->content) {
    if (word.start < line.start || empty.overlaps(word.start, word.start + 1)) continue;
    line.telling = std::min(line.telling.value_or(word.start), word.start);
    line.stems.push_back(word.stem);
  }
  return line;
}

std::uint32_t count_graphemes(std::u16string_view text) {
  std::vector<text::Boundary> boundaries;
  text::BreakIterator(text::BreakKind::kGrapheme).boundaries(text, boundaries);
  return static_cast<std::uint32_t>(boundaries.size());
}

}  // namespace takt::checks
