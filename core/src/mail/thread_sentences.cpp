#include "mail/thread_sentences.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/sorting.hpp"

namespace takt::mail {

namespace {

using rules::Lexicon;

constexpr std::size_t kFirstTopic = static_cast<std::size_t>(Lexicon::kTopicDelivery);
constexpr std::size_t kLastTopic = static_cast<std::size_t>(Lexicon::kTopicGuide);

void scan_digits(std::u16string_view text, ReadSentence& out) {
  std::uint32_t run = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char16_t unit = text[i];
    if (text::is_digit(unit)) {
      ++out.digits;
      out.longest_number = std::max(out.longest_number, ++run);
    } else if (unit != u' ' && unit != u'-' && unit != 0xa0) {
      run = 0;
    }
    if (unit == u'@' && i > 0 && i + 1 < text.size() && !text::is_space(text[i - 1]) && !text::is_space(text[i + 1]))
      out.has_at = true;
  }
}

ReadSentence read_span(std::u16string_view text, const engine::SentenceSpan& span, std::uint32_t offset) {
  ReadSentence out;
  out.start = offset + span.start;
  out.end = offset + span.end;
  out.words = span.words;
  out.asks = span.asks;
  const std::u16string_view own = text.substr(out.start, out.end - out.start);
  out.ends_with_colon = !own.empty() && own.back() == u':';
  scan_digits(own, out);
  return out;
}

}  // namespace

std::uint32_t ReadSentence::topics() const {
  std::uint32_t bits = 0;
  for (std::size_t i = kFirstTopic; i <= kLastTopic; ++i) bits |= lexicons[i] ? 1u << (i - kFirstTopic) : 0u;
  return bits;
}

std::vector<ReadSentence> read_sentences(std::u16string_view text, std::span<const AnalysedBlock> blocks,
                                         const Parts& parts) {
  std::vector<ReadSentence> all;
  for (std::uint32_t number = 0; number < blocks.size(); ++number) {
    const AnalysedBlock& block = blocks[number];
    if (block.analysis == nullptr || block.block.kind != BlockKind::kText) continue;
    const std::size_t first = all.size();
    for (const engine::SentenceSpan& span : block.analysis->sentences) {
      all.push_back(read_span(text, span, block.block.start));
      all.back().block = number;
      // "Hello Ann,\nyour parcel …" is one sentence; it belongs where it ends.
      const std::uint32_t start_part = parts.part_at(all.back().start);
      const bool runs_on = start_part == kGreeting && all.back().end > parts.greeting->end;
      all.back().part = runs_on ? std::uint32_t{kBody} : start_part;
    }
    const std::size_t count = all.size() - first;
    for (const engine::LexiconHit& hit : block.analysis->lexicon_hits) {
      if (hit.sentence < count) all[first + hit.sentence].lexicons.set(static_cast<std::size_t>(hit.lexicon));
    }
    for (const engine::ContentWord& word : block.analysis->content) {
      if (word.sentence < count) all[first + word.sentence].stems.push_back(word.stem);
    }
  }
  std::erase_if(all, [](const ReadSentence& sentence) { return sentence.part == 0 || sentence.part == kSignature; });
  for (ReadSentence& sentence : all) {
    text::sort(sentence.stems);
    sentence.stems.erase(std::unique(sentence.stems.begin(), sentence.stems.end()), sentence.stems.end());
  }
  return all;
}

}  // namespace takt::mail
