#include "mail/parts.hpp"

#include <algorithm>

#include "mail/parts_content.hpp"
#include "mail/parts_end.hpp"
#include "mail/parts_names.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"

namespace takt::mail {

namespace {

using rules::Lexicon;

// A greeting with more text behind it in its line ends with its words.
constexpr std::uint32_t kMostWordsAfterGreeting = 4;

std::uint32_t line_start(std::u16string_view body, std::uint32_t from) {
  while (from > 0 && !text::is_line_break(body[from - 1])) --from;
  return from;
}

bool is_quoted(const Parts& parts, std::uint32_t offset) {
  const auto after = std::upper_bound(parts.quotes.begin(), parts.quotes.end(), offset,
                                      [](std::uint32_t place, const Range& range) { return place < range.start; });
  return after != parts.quotes.begin() && offset < std::prev(after)->end;
}

/// The name in a greeting's words from `from` on: "Dear Mr Berg," · "Здравствуйте, Анна Сергеевна!"
void find_greeting_name(std::u16string_view body, std::uint32_t from, const Names& names, Parts& parts) {
  const Range& greeting = *parts.greeting;
  const auto take = [&](std::uint32_t start, std::uint32_t end) {
    while (start < end && (text::is_space(body[start]) || body[start] == u',')) ++start;
    const auto shape = name_shape(body.substr(start, end - start), names);
    if (!shape || (shape->initials && !shape->known)) return false;
    parts.greeting_name =
        Range{start + static_cast<std::uint32_t>(shape->start), start + static_cast<std::uint32_t>(shape->end)};
    return true;
  };
  if (from < greeting.end && take(from, greeting.end)) return;
  // "Анна, здравствуйте!" and phrases that hold the name: what stands before the greeting's last words.
  const std::u16string_view whole = body.substr(greeting.start, greeting.end - greeting.start);
  if (const std::size_t comma = whole.find(u','); comma != std::u16string_view::npos && comma > 0)
    if (take(greeting.start, greeting.start + static_cast<std::uint32_t>(comma))) return;
  for (std::uint32_t at = greeting.start; at < greeting.end; ++at) {
    if (!text::is_letter(body[at]) || (at > greeting.start && text::is_letter(body[at - 1]))) continue;
    std::uint32_t word_end = at;
    while (word_end < greeting.end && text::is_letter(body[word_end])) ++word_end;
    const std::u16string word = text::fold(body.substr(at, word_end - at));
    // The greeting's own first word is capitalised too: there only what is known counts.
    const bool known = names.is_title(word) || names.is_given(word);
    if ((known || (at > greeting.start && text::is_upper(body[at]))) && take(at, greeting.end)) return;
  }
}

void find_greeting(std::u16string_view body, const AnalysedBlock& first, bool has_more, const Names& names,
                   Parts& parts) {
  for (const engine::LexiconHit& hit : first.analysis->lexicon_hits) {
    if (hit.lexicon != Lexicon::kGreeting || !hit.at_line_start) continue;
    // Only the mail's first line, but an emoji or a bracket may stand before the greeting.
    const std::uint32_t start = first.block.start + hit.start;
    if (line_start(body, start) > first.block.start) continue;
    const std::uint32_t end = text::line_end(body, start, first.block.end);
    const std::uint32_t phrase = first.block.start + hit.end;
    parts.greeting = Range{start, hit.words_after_in_line <= kMostWordsAfterGreeting ? end : phrase};
    find_greeting_name(body, phrase, names, parts);
    return;
  }
  const std::uint32_t start = first.block.start;
  const std::uint32_t end = text::line_end(body, start, first.block.end);
  const bool stands_alone = end == first.block.end ? has_more : true;
  if (const auto greeting = name_greeting(body.substr(start, end - start), stands_alone, names)) {
    parts.greeting = Range{start, start + static_cast<std::uint32_t>(greeting->end)};
    parts.greeting_name = Range{start + static_cast<std::uint32_t>(greeting->name_start),
                                start + static_cast<std::uint32_t>(greeting->name_end)};
  }
}

}  // namespace

std::uint32_t Parts::part_at(std::uint32_t offset) const {
  if (!quotes.empty() && is_quoted(*this, offset)) return 0;
  const auto holds = [&](const std::optional<Range>& range) {
    return range && offset >= range->start && offset < range->end;
  };
  if (holds(greeting)) return kGreeting;
  if (holds(closing)) return kClosing;
  if (holds(signature) || holds(name) || holds(footer)) return kSignature;
  return kBody;
}

bool Parts::is_all_body(const Range& range) const {
  const auto misses = [&](const std::optional<Range>& other) {
    return !other || other->end <= range.start || other->start >= range.end;
  };
  return quotes.empty() && misses(greeting) && misses(closing) && misses(signature) && misses(name) && misses(footer);
}

Parts find_parts(std::u16string_view body, std::span<const AnalysedBlock> blocks, const Names& names) {
  Parts parts;
  std::vector<const AnalysedBlock*> own;
  for (const AnalysedBlock& block : blocks) {
    if (block.block.kind == BlockKind::kQuote) {
      parts.quotes.push_back({block.block.start, block.block.end});
    } else if (block.block.kind == BlockKind::kSignature) {
      if (!parts.signature) parts.signature = Range{block.block.start, block.block.end};
      parts.signature->end = block.block.end;
    } else if (block.analysis->words > 0) {
      own.push_back(&block);
    }
  }
  if (own.empty()) {
    if (parts.signature) find_signer(body, names, parts);
    return parts;
  }
  find_greeting(body, *own.front(), own.size() > 1 || parts.signature.has_value(), names, parts);
  const Range all{parts.greeting ? parts.greeting->end : own.front()->block.start, own.back()->block.end};
  Range rest{all.start, find_end(body, own, all, names, parts)};
  while (rest.start < rest.end && text::is_space(body[rest.start])) ++rest.start;
  while (rest.end > rest.start && text::is_space(body[rest.end - 1])) --rest.end;
  if (rest.start < rest.end) parts.body = rest;
  if (parts.body) find_content(body, own, parts);
  return parts;
}

}  // namespace takt::mail
