#include "mail/parts.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace takt::mail {

namespace {

using rules::Lexicon;

// A closing formula stands near the end: what follows it is a name, a position, a phone number.
constexpr std::uint32_t kMostWordsAfterClosing = 30;
constexpr std::uint32_t kMostWordsInClosingLine = 8;
// Below it stand names and addresses; a longer sentence there is text, and the thanks above it no closing.
constexpr std::uint32_t kMostWordsInSignatureLine = 10;

std::uint32_t line_end(std::u16string_view body, std::uint32_t from, std::uint32_t limit) {
  while (from < limit && !text::is_line_break(body[from])) ++from;
  return from;
}

std::uint32_t line_start(std::u16string_view body, std::uint32_t from) {
  while (from > 0 && !text::is_line_break(body[from - 1])) --from;
  return from;
}

/// From an attribution line ("On … wrote:") on the mail is quoted; where ">" marks the quoted lines
/// that follow, only the attribution itself, for the writer may answer below.
void find_quotes(std::u16string_view body, std::span<const AnalysedBlock> blocks, Parts& parts) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].block.kind == BlockKind::kQuote) {
      parts.quotes.push_back({blocks[i].block.start, blocks[i].block.end});
      continue;
    }
    for (const engine::LexiconHit& hit : blocks[i].analysis->lexicon_hits) {
      if (hit.lexicon != Lexicon::kAttribution || !hit.at_line_start) continue;
      const std::uint32_t start = line_start(body, blocks[i].block.start + hit.start);
      const bool marked = i + 1 < blocks.size() && blocks[i + 1].block.kind == BlockKind::kQuote;
      parts.quotes.push_back({start, marked ? blocks[i].block.end : static_cast<std::uint32_t>(body.size())});
      if (!marked) return;
      break;
    }
  }
}

bool is_quoted(const Parts& parts, std::uint32_t offset) {
  const auto after = std::upper_bound(parts.quotes.begin(), parts.quotes.end(), offset,
                                      [](std::uint32_t place, const Range& range) { return place < range.start; });
  return after != parts.quotes.begin() && offset < std::prev(after)->end;
}

std::optional<Range> find_greeting(std::u16string_view body, const AnalysedBlock& first) {
  for (const engine::LexiconHit& hit : first.analysis->lexicon_hits) {
    if (hit.lexicon != Lexicon::kGreeting) continue;
    if (first.analysis->sentences.empty() || !hit.at_line_start) continue;
    // Only the mail's first line, but an emoji or a bracket may stand before the greeting.
    const std::uint32_t start = first.block.start + hit.start;
    if (line_start(body, start) > first.block.start) continue;
    const std::uint32_t end = line_end(body, start, first.block.end);
    return Range{start, hit.words_after_in_line <= 4 ? end : first.block.start + hit.end};
  }
  return std::nullopt;
}

struct Closing {
  Range range;
  std::uint32_t line_end;
};

std::optional<Closing> find_closing(std::u16string_view body, std::span<const AnalysedBlock* const> own) {
  std::optional<Closing> found;
  std::uint32_t words_after = 0;
  for (auto it = own.rbegin(); it != own.rend() && words_after <= kMostWordsAfterClosing; ++it) {
    const AnalysedBlock& block = **it;
    const auto& sentences = block.analysis->sentences;
    /// Words of the sentences that start at `offset` or later, and of all blocks below.
    const auto words_from = [&](std::uint32_t offset) {
      std::uint32_t words = words_after;
      for (auto sentence = sentences.rbegin(); sentence != sentences.rend() && sentence->start >= offset; ++sentence) {
        words += sentence->words;
        if (sentence->words > kMostWordsInSignatureLine) return kMostWordsAfterClosing + 1;
        if (words > kMostWordsAfterClosing) break;  // so that a long block costs no more than a short one
      }
      return words;
    };
    for (const engine::LexiconHit& hit : block.analysis->lexicon_hits) {
      if (hit.lexicon != Lexicon::kClosing || (!hit.at_line_start && !hit.at_sentence_start)) continue;
      if (hit.words_after_in_line > kMostWordsInClosingLine || words_from(hit.start + 1) > kMostWordsAfterClosing)
        continue;
      const std::uint32_t start = block.block.start + hit.start;
      const std::uint32_t end = line_end(body, start, block.block.end);
      // The last one wins: "Thank you for your help. / Best regards".
      if (!found || found->range.start < start) found = Closing{{start, block.block.start + hit.end}, end};
    }
    if (found) break;
    words_after = words_from(0);
  }
  return found;
}

}  // namespace

std::uint32_t Parts::part_at(std::uint32_t offset) const {
  if (is_quoted(*this, offset)) return 0;
  const auto holds = [&](const std::optional<Range>& range) {
    return range && offset >= range->start && offset < range->end;
  };
  if (holds(greeting)) return kGreeting;
  if (holds(closing)) return kClosing;
  if (holds(signature)) return kSignature;
  return kBody;
}

Parts find_parts(std::u16string_view body, std::span<const AnalysedBlock> blocks) {
  Parts parts;
  find_quotes(body, blocks, parts);
  std::vector<const AnalysedBlock*> own;
  std::optional<Range> signature;
  for (const AnalysedBlock& block : blocks) {
    if (block.block.kind == BlockKind::kQuote || is_quoted(parts, block.block.start)) continue;
    if (block.block.kind == BlockKind::kSignature) {
      if (!signature) signature = Range{block.block.start, block.block.end};
      signature->end = block.block.end;
    } else if (block.analysis->words > 0) {
      own.push_back(&block);
    }
  }
  parts.signature = signature;
  if (own.empty()) return parts;
  parts.greeting = find_greeting(body, *own.front());
  Range rest{parts.greeting ? parts.greeting->end : own.front()->block.start, own.back()->block.end};
  if (const auto closing = find_closing(body, own); closing && closing->range.start >= rest.start) {
    parts.closing = Range{closing->range.start, closing->line_end};
    // What stands below the closing (name, position, phone) signs the mail.
    if (!parts.signature && closing->line_end < rest.end) parts.signature = Range{closing->line_end, rest.end};
    rest.end = closing->range.start;
  }
  while (rest.start < rest.end && text::is_space(body[rest.start])) ++rest.start;
  while (rest.end > rest.start && text::is_space(body[rest.end - 1])) --rest.end;
  if (rest.start < rest.end) parts.body = rest;
  return parts;
}

}  // namespace takt::mail
