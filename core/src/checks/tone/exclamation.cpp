#include "checks/tone/exclamation.hpp"

#include <algorithm>
#include <array>

namespace takt::checks {

namespace {

constexpr std::size_t kLongestEllipsis = 3;
constexpr std::size_t kManyExclamations = 3;
constexpr std::uint32_t kShortMail = 200;  // words

constexpr std::size_t kOutburst = 5;  // marks in one row

bool is_stress(char16_t unit) { return unit == u'!' || unit == u'?'; }

bool is_courteous(const engine::LexiconHit& hit) {
  using rules::Lexicon;
  constexpr std::array kCourteous = {Lexicon::kThanks,  Lexicon::kGreeting, Lexicon::kClosing,     Lexicon::kLastLine,
                                     Lexicon::kEmpathy, Lexicon::kApology,  Lexicon::kMatterPraise};
  return std::find(kCourteous.begin(), kCourteous.end(), hit.lexicon) != kCourteous.end();
}

/// Whether something kind is said in the sentence, or in one within `around` sentences of it.
bool is_courteous(std::span<const engine::LexiconHit> hits, std::uint32_t sentence, std::uint32_t around) {
  return std::any_of(hits.begin(), hits.end(), [&](const engine::LexiconHit& hit) {
    return hit.sentence + around >= sentence && hit.sentence <= sentence + around && is_courteous(hit);
  });
}

}  // namespace

void find_exclamation_runs(const BlockContext& context, std::vector<engine::CheckHit>& out) {
  const auto tokens = context.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].is_word()) continue;
    const auto first = static_cast<char16_t>(tokens[i].word);
    const bool dots = first == u'.';
    if (!dots && !is_stress(first)) continue;
    std::size_t last = i;
    while (last + 1 < tokens.size() && !tokens[last + 1].is_word() && tokens[last + 1].start == tokens[last].end &&
           (dots ? tokens[last + 1].word == u'.' : is_stress(static_cast<char16_t>(tokens[last + 1].word)))) {
      ++last;
    }
    const std::size_t length = last - i + 1;
    const bool found = dots ? length > kLongestEllipsis : length > 1;
    if (found) {
      engine::CheckHit hit;
      hit.start = tokens[i].start;
      hit.end = tokens[last].end;
      // One mark says it; a question stays a question.
      std::u16string one = u"!";
      for (std::size_t k = i; k <= last; ++k) {
        if (tokens[k].word == u'?') one = u"?";
      }
      hit.fix.push_back({hit.start, hit.end, dots ? u"…" : one});
      if (dots || (one == u"!" && is_courteous(context.lexicon_hits, tokens[i].sentence, 1)))
        hit.severity = mail::Severity::kHint;
      else if (length >= kOutburst)
        hit.severity = mail::Severity::kWarn;
      out.push_back(std::move(hit));
    }
    i = last;
  }
}

void find_many_exclamations(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (context.words >= kShortMail) return;
  std::size_t seen = 0, plain = 0;
  for (const BlockView& block : context.blocks) {
    for (const std::uint32_t place : block.analysis->single_exclamations) {
      const std::uint32_t start = block.block.start + place;
      if (context.parts.part_at(start) == 0) continue;
      const auto& sentences = block.analysis->sentences;
      const auto after = std::upper_bound(sentences.begin(), sentences.end(), place,
                                          [](std::uint32_t at, const auto& sentence) { return at < sentence.start; });
      const bool courteous =
          is_courteous(block.analysis->lexicon_hits, static_cast<std::uint32_t>(after - sentences.begin()) - 1, 0);
      plain += !courteous;
      if (++seen < kManyExclamations) continue;
      engine::CheckHit hit;
      hit.start = start;
      hit.end = start + 1;
      hit.fix.push_back({hit.start, hit.end, u"."});
      if (courteous || plain < kManyExclamations) hit.severity = mail::Severity::kHint;
      out.push_back(std::move(hit));
    }
  }
}

}  // namespace takt::checks
