#include "mail/parts_content.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace takt::mail {

namespace {

using rules::Lexicon;

constexpr std::uint32_t kLeastWordsOfProblem = 4;
constexpr std::size_t kReferenceSentences = 3;  // in which a reply refers to the request
constexpr std::size_t kLastSentences = 2;       // of the body, among which the last line is
constexpr std::size_t kPhoneDigits = 7;

struct Sentence {
  Range range;
  std::uint32_t words;
  const AnalysedBlock* block;
};

/// Sentences within `range`, at most `most`, from its start.
std::vector<Sentence> sentences_in(OwnBlocks own, Range range, std::size_t most) {
  std::vector<Sentence> out;
  for (const AnalysedBlock* block : own) {
    if (block->block.end <= range.start) continue;
    if (block->block.start >= range.end || out.size() >= most) break;
    for (const engine::SentenceSpan& sentence : block->analysis->sentences) {
      const Range place{block->block.start + sentence.start, block->block.start + sentence.end};
      if (place.end <= range.start || place.start >= range.end || sentence.words == 0) continue;
      out.push_back({{std::max(place.start, range.start), std::min(place.end, range.end)}, sentence.words, block});
      if (out.size() >= most) break;
    }
  }
  return out;
}

bool is_question(std::u16string_view body, Range sentence) {
  while (sentence.end > sentence.start && (text::is_space(body[sentence.end - 1]) || body[sentence.end - 1] == u')'))
    --sentence.end;
  return sentence.end > sentence.start && body[sentence.end - 1] == u'?';
}

/// Whether the sentence holds a phrase of one of the lists.
bool holds(const Sentence& sentence, std::initializer_list<Lexicon> lexicons) {
  return std::any_of(sentence.block->analysis->lexicon_hits.begin(), sentence.block->analysis->lexicon_hits.end(),
                     [&](const engine::LexiconHit& hit) {
                       const std::uint32_t start = sentence.block->block.start + hit.start;
                       return start >= sentence.range.start && start < sentence.range.end &&
                              std::find(lexicons.begin(), lexicons.end(), hit.lexicon) != lexicons.end();
                     });
}

std::optional<Range> in_body(OwnBlocks own, Lexicon lexicon, const Parts& parts) {
  return parts.body ? sentence_with(own, lexicon, *parts.body) : std::nullopt;
}

/// The first statement of some length that does more than ask, wish, introduce or say goodbye.
std::optional<Range> statement(std::u16string_view body, OwnBlocks own, const Parts& parts) {
  if (!parts.body) return std::nullopt;
  constexpr std::size_t kMostSentences = 40;
  for (const Sentence& sentence : sentences_in(own, *parts.body, kMostSentences)) {
    if (sentence.words < kLeastWordsOfProblem || is_question(body, sentence.range)) continue;
    if (holds(sentence, {Lexicon::kIntroduction, Lexicon::kLastLine, Lexicon::kContactOffer, Lexicon::kReference}) &&
        sentence.words < 3 * kLeastWordsOfProblem)
      continue;
    return sentence.range;
  }
  return std::nullopt;
}

bool is_list_line(std::u16string_view line) {
  std::size_t i = 0;
  while (i < line.size() && (line[i] == u' ' || line[i] == u'\t')) ++i;
  const std::size_t first = i;
  while (i < line.size() && i < first + 2 && text::is_digit(line[i])) ++i;
  if (i > first) return i + 1 < line.size() && (line[i] == u'.' || line[i] == u')') && text::is_space(line[i + 1]);
  if (i + 1 >= line.size()) return false;
  return std::u16string_view(u"-*•–—·‣◦").find(line[i]) != std::u16string_view::npos && text::is_space(line[i + 1]);
}

std::optional<Range> find_steps(std::u16string_view body, Range range) {
  std::optional<Range> run;
  std::size_t lines = 0;
  for (std::uint32_t start = range.start; start < range.end;) {
    const std::uint32_t end = text::line_end(body, start, range.end);
    const std::u16string_view line = body.substr(start, end - start);
    if (is_list_line(line)) {
      if (lines++ == 0) run = Range{start, end};
      run->end = end;
    } else if (std::any_of(line.begin(), line.end(), [](char16_t unit) { return !text::is_space(unit); })) {
      // A line that goes on below a list line is indented; any other ends the list.
      if (lines >= 2) return run;
      lines = 0;
    }
    start = end + 1;
  }
  return lines >= 2 ? run : std::nullopt;
}

bool has_reach(std::u16string_view text) {
  std::size_t digits = 0;
  for (const char16_t unit : text) {
    if (unit == u'@') return true;
    digits += text::is_digit(unit);
  }
  return digits >= kPhoneDigits;
}

}  // namespace

std::optional<Range> sentence_with(OwnBlocks own, Lexicon lexicon, Range range) {
  for (const AnalysedBlock* block : own) {
    if (block->block.end <= range.start) continue;
    if (block->block.start >= range.end) break;
    for (const engine::LexiconHit& hit : block->analysis->lexicon_hits) {
      const std::uint32_t start = block->block.start + hit.start;
      if (hit.lexicon != lexicon || start < range.start || start >= range.end) continue;
      const auto& sentences = block->analysis->sentences;
      const auto after =
          std::upper_bound(sentences.begin(), sentences.end(), hit.start,
                           [](std::uint32_t place, const engine::SentenceSpan& s) { return place < s.start; });
      if (after == sentences.begin()) return Range{start, block->block.start + hit.end};
      const engine::SentenceSpan& sentence = *std::prev(after);
      return Range{std::max(block->block.start + sentence.start, range.start),
                   std::min(block->block.start + sentence.end, range.end)};
    }
  }
  return std::nullopt;
}

std::optional<Range> problem_part(std::u16string_view body, OwnBlocks own, const Parts& parts) {
  return statement(body, own, parts);
}
std::optional<Range> tried_part(OwnBlocks own, const Parts& parts) { return in_body(own, Lexicon::kTried, parts); }
std::optional<Range> evidence_part(OwnBlocks own, const Parts& parts) {
  return in_body(own, Lexicon::kEvidence, parts);
}
std::optional<Range> empathy_part(OwnBlocks own, const Parts& parts) { return in_body(own, Lexicon::kEmpathy, parts); }
std::optional<Range> next_step_part(OwnBlocks own, const Parts& parts) {
  return in_body(own, Lexicon::kNextStep, parts);
}

std::optional<Range> contact_part(std::u16string_view body, OwnBlocks own, const Parts& parts) {
  if (parts.signature) {
    constexpr std::uint32_t kMostUnits = 600;
    const Range& range = *parts.signature;
    if (has_reach(body.substr(range.start, std::min(range.end - range.start, kMostUnits)))) return range;
  }
  return in_body(own, Lexicon::kContactOffer, parts);
}

std::optional<Range> reference_part(OwnBlocks own, const Parts& parts) {
  if (!parts.body) return std::nullopt;
  for (const Sentence& sentence : sentences_in(own, *parts.body, kReferenceSentences)) {
    if (holds(sentence, {Lexicon::kReference})) return sentence.range;
  }
  return std::nullopt;
}

std::optional<Range> answers_part(std::u16string_view body, OwnBlocks own, const Parts& parts) {
  return statement(body, own, parts);
}

void find_content(std::u16string_view body, OwnBlocks own, Parts& parts) {
  const Range range = *parts.body;
  parts.introduction = sentence_with(own, Lexicon::kIntroduction, range);
  parts.steps = find_steps(body, range);
  parts.request = sentence_with(own, Lexicon::kWish, range);
  for (const AnalysedBlock* block : own) {
    if (parts.request && parts.request->start <= block->block.start) break;
    if (block->block.end <= range.start || block->block.start >= range.end) continue;
    for (const engine::SentenceSpan& sentence : block->analysis->sentences) {
      const Range place{std::max(block->block.start + sentence.start, range.start),
                        std::min(block->block.start + sentence.end, range.end)};
      if (place.start >= place.end || !is_question(body, place)) continue;
      if (!parts.request || place.start < parts.request->start) parts.request = place;
      break;
    }
  }
  // The last line: the last sentences of the body, read from its end.
  std::size_t seen = 0;
  for (auto block = own.rbegin(); block != own.rend() && seen < kLastSentences && !parts.last_line; ++block) {
    const auto& sentences = (*block)->analysis->sentences;
    for (auto sentence = sentences.rbegin(); sentence != sentences.rend() && seen < kLastSentences; ++sentence) {
      const Range place{(*block)->block.start + sentence->start, (*block)->block.start + sentence->end};
      if (place.start >= range.end || place.end <= range.start || sentence->words == 0) continue;
      ++seen;
      if (!holds({place, sentence->words, *block}, {Lexicon::kLastLine, Lexicon::kClosing})) continue;
      parts.last_line = Range{std::max(place.start, range.start), std::min(place.end, range.end)};
      break;
    }
  }
}

}  // namespace takt::mail
