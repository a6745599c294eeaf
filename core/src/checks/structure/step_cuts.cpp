#include "checks/structure/step_cuts.hpp"

#include <algorithm>
#include <optional>

#include "text/characters.hpp"
#include "text/fold.hpp"

namespace takt::checks {

namespace {

using rules::WordList;

constexpr std::uint32_t kMostUnits = 300;       // between two instructions
constexpr std::uint32_t kMostWordsInFront = 8;  // of the first instruction: "In the upper right corner click …"

bool is_word_unit(char16_t unit) {
  return text::is_letter(unit) || text::is_digit(unit) || unit == u'-' || unit == u'\'' || unit == u'’';
}

class Cutter {
 public:
  Cutter(std::u16string_view sentence, const rules::WordLists& lists) : text_(sentence), lists_(lists) {}

  /// Past all joining words at `from`, with a comma behind them ("First, open"); `from` where there are none.
  [[nodiscard]] std::uint32_t after_joiners(std::uint32_t from, std::uint32_t limit) const {
    std::uint32_t at = from;
    while (at < limit) {
      std::uint32_t longest = at;
      for (const std::u16string_view entry : lists_.entries(WordList::kStepJoiner))
        longest = std::max(longest, after_phrase(at, limit, entry));
      if (longest == at) break;
      at = longest;
      if (at < limit && text_[at] == u',') ++at;
      at = skip_spaces(at, limit);
    }
    return at;
  }

  /// The one place between two instructions where the first step ends and the second begins.
  [[nodiscard]] std::optional<StepSpan> cut_between(std::uint32_t from, std::uint32_t to) const {
    if (from >= to || to - from > kMostUnits) return std::nullopt;
    std::vector<StepSpan> cuts;
    const auto add = [&](std::uint32_t start, std::uint32_t end) {
      if (cuts.empty() || cuts.back().end <= start) cuts.push_back({start, end});
    };
    std::uint32_t depth = 0;
    bool quoted = false;
    for (std::uint32_t at = from; at < to; ++at) {
      const char16_t unit = text_[at];
      if (unit == u'"') quoted = !quoted;
      if (is_opener(unit)) ++depth;
      if (is_closer(unit) && depth > 0) --depth;
      if (depth > 0 || quoted) continue;
      if (unit == u':' || unit == u'\u2013' || unit == u'\u2014') return std::nullopt;
      if (unit == u',' || unit == u';') {
        const std::uint32_t next = skip_spaces(at + 1, to);
        const bool leaned = only_joiners(from, at);  // "ашыңыз да, …"
        add(leaned ? from : at, std::max(next, after_joiners(next, to)));
      } else if (starts_word(at) && after_joiners(at, to) == to) {
        add(at, to);  // a joining word alone counts beside an instruction only: else it may join two things
      }
    }
    if (const std::uint32_t first = skip_spaces(from, to); cuts.empty() && after_joiners(first, to) > first)
      add(from, after_joiners(first, to));
    if (depth > 0 || quoted || cuts.size() != 1) return std::nullopt;
    for (const std::u16string_view entry : lists_.entries(WordList::kStepChoice))
      if (after_phrase(cuts[0].end, to, entry) > cuts[0].end) return std::nullopt;
    return cuts[0];
  }

  /// Where the first step starts whose instruction stands at `verb`.
  [[nodiscard]] std::optional<std::uint32_t> first_start(std::uint32_t verb) const {
    const std::uint32_t start = after_joiners(0, verb);
    std::uint32_t words = 0;
    for (std::uint32_t at = start; at < verb; ++at) {
      if (text_[at] == u':' && skip_spaces(at + 1, verb) == verb) return verb;
      if (text_[at] == u',' || text_[at] == u';') return std::nullopt;
      words += starts_word(at);
    }
    return words <= kMostWordsInFront ? std::optional(start) : std::nullopt;
  }

  [[nodiscard]] std::uint32_t skip_spaces(std::uint32_t at, std::uint32_t limit) const {
    while (at < limit && text::is_space(text_[at])) ++at;
    return at;
  }
  /// The start of the last word that ends at `end`.
  [[nodiscard]] std::uint32_t word_start(std::uint32_t end) const {
    while (end > 0 && is_word_unit(text_[end - 1])) --end;
    return end;
  }

 private:
  static bool is_opener(char16_t unit) { return std::u16string_view(u"(«„[“").find(unit) != std::u16string_view::npos; }
  static bool is_closer(char16_t unit) { return std::u16string_view(u")»”]").find(unit) != std::u16string_view::npos; }
  [[nodiscard]] bool only_joiners(std::uint32_t from, std::uint32_t to) const {
    const std::uint32_t first = skip_spaces(from, to);
    return first < to && after_joiners(first, to) == to;
  }
  [[nodiscard]] bool starts_word(std::uint32_t at) const {
    return is_word_unit(text_[at]) && (at == 0 || !is_word_unit(text_[at - 1]));
  }
  /// Past the words of `phrase` at `at`, which is returned where they do not stand there.
  [[nodiscard]] std::uint32_t after_phrase(std::uint32_t at, std::uint32_t limit, std::u16string_view phrase) const {
    std::uint32_t place = at;
    for (std::size_t from = 0; from < phrase.size();) {
      const std::size_t to = std::min(phrase.find(u' ', from), phrase.size());
      place = skip_spaces(place, limit);
      std::uint32_t end = place;
      while (end < limit && is_word_unit(text_[end])) ++end;
      if (end - place < to - from || text::fold(text_.substr(place, end - place)) != phrase.substr(from, to - from))
        return at;
      place = end;
      from = to + 1;
    }
    return place;
  }

  std::u16string_view text_;
  const rules::WordLists& lists_;
};

}  // namespace

std::vector<StepSpan> cut_steps(std::u16string_view sentence, std::span<const StepSpan> instructions,
                                const rules::WordLists& lists) {
  const Cutter cutter(sentence, lists);
  std::vector<StepSpan> steps;
  std::uint32_t last_end = 0;
  for (const StepSpan& instruction : instructions) {
    // A phrase that takes a mark along is no whole instruction: "ашып," leans on the verb that follows.
    if (instruction.end == 0 || !is_word_unit(sentence[instruction.end - 1])) return {};
    const std::uint32_t verb = cutter.word_start(instruction.end);
    if (!steps.empty() && verb < last_end) continue;
    if (steps.empty()) {
      const auto start = cutter.first_start(verb);
      if (!start) return {};
      steps.push_back({*start, 0});
    } else {
      const auto cut = cutter.cut_between(last_end, verb);
      if (!cut) return {};
      steps.back().end = cut->start;
      steps.push_back({cut->end, 0});
    }
    last_end = instruction.end;
  }
  if (steps.size() < 2) return {};
  std::uint32_t end = static_cast<std::uint32_t>(sentence.size());
  while (end > last_end && (sentence[end - 1] == u'.' || text::is_space(sentence[end - 1]))) --end;
  if (sentence[end - 1] == u'?' || sentence[end - 1] == u':') return {};
  steps.back().end = end;
  for (StepSpan& step : steps) {
    while (step.end > step.start && text::is_space(sentence[step.end - 1])) --step.end;
  }
  return steps;
}

}  // namespace takt::checks
