#include "mail/parts_end.hpp"

#include <algorithm>
#include <vector>

#include "mail/parts_names.hpp"
#include "text/characters.hpp"

namespace takt::mail {

namespace {

using rules::Lexicon;

// A closing formula stands near the end: what follows it is a name, a position, a phone number.
constexpr std::uint32_t kMostWordsAfterClosing = 30;
constexpr std::uint32_t kMostWordsInClosingLine = 8;
// Below it stand names and addresses; a longer sentence there is text, and the thanks above it no closing.
constexpr std::uint32_t kMostWordsInSignatureLine = 10;
constexpr std::size_t kTailLines = 12;
constexpr std::size_t kMostTailLine = 160;  // units; a longer line is text
constexpr std::size_t kMostSignatureLine = 60;
constexpr std::size_t kPostscriptUnits = 8;  // in which "P. S." stands

struct Closing {
  Range range;
  std::uint32_t line_end;
};

bool is_postscript(std::u16string_view line) {
  while (!line.empty() && text::is_space(line.front())) line.remove_prefix(1);
  std::u16string letters;
  for (std::size_t i = 0; i < line.size() && i < 6 && letters.size() < 3; ++i) {
    if (text::is_letter(line[i]))
      letters += text::fold_unit(line[i]);
    else if (line[i] != u'.' && line[i] != u' ')
      break;
  }
  return letters == u"ps" || letters == u"pps" || letters == u"зы" ||
         (letters.starts_with(u"ps") && line.size() > 2 && line[1] == u'.');
}

std::optional<Closing> find_closing(std::u16string_view body, std::span<const AnalysedBlock* const> own) {
  std::optional<Closing> found;
  std::uint32_t words_after = 0;
  for (auto it = own.rbegin(); it != own.rend() && words_after <= kMostWordsAfterClosing; ++it) {
    const AnalysedBlock& block = **it;
    // What stands below a closing may be an afterthought of any length.
    if (it + 1 != own.rend() && is_postscript(body.substr(block.block.start, kPostscriptUnits))) continue;
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
      const std::uint32_t end = text::line_end(body, start, block.block.end);
      // The last one wins: "Thank you for your help. / Best regards".
      if (!found || found->range.start < start) found = Closing{{start, block.block.start + hit.end}, end};
    }
    if (found) break;
    words_after = words_from(0);
  }
  return found;
}

struct TailLine {
  std::uint32_t start, end;
  bool blank_above;
};

/// The last lines of the writer's own text between `from` and `to`, last first; not the blank ones.
std::vector<TailLine> tail_lines(std::u16string_view body, std::span<const AnalysedBlock* const> own,
                                 std::uint32_t from, std::uint32_t to) {
  std::vector<TailLine> lines;
  for (auto it = own.rbegin(); it != own.rend() && lines.size() < kTailLines; ++it) {
    const std::uint32_t first = std::max((*it)->block.start, from);
    std::uint32_t end = std::min((*it)->block.end, to);
    while (end > first && lines.size() < kTailLines) {
      std::uint32_t start = end;
      while (start > first && !text::is_line_break(body[start - 1]) && end - start <= kMostTailLine) --start;
      lines.push_back({start, end, start == first});
      if (end - start > kMostTailLine) return lines;
      end = start;
      while (end > first && text::is_space(body[end - 1])) --end;
    }
    if (first == from && (*it)->block.start <= from) break;
  }
  return lines;
}

std::optional<Range> shifted(const std::optional<NameShape>& shape, std::uint32_t by) {
  if (!shape) return std::nullopt;
  return Range{by + static_cast<std::uint32_t>(shape->start), by + static_cast<std::uint32_t>(shape->end)};
}

/// The writer's name after the closing's words in their line, else on one of the next two lines.
std::optional<Range> name_after(std::u16string_view body, const Closing& closing, std::uint32_t limit,
                                const Names& names) {
  const auto shape_of = [&](std::uint32_t start, std::uint32_t end) {
    return shifted(name_shape(body.substr(start, end - start), names), start);
  };
  std::uint32_t start = closing.range.end;
  while (start < closing.line_end && !text::is_letter(body[start])) ++start;
  // "Thanks, Patti x39106": a phone extension is no part of the name.
  std::uint32_t end = start;
  while (end < closing.line_end && !text::is_digit(body[end]) && body[end] != u'(') ++end;
  while (end > start && end < closing.line_end && !text::is_space(body[end - 1])) --end;
  if (start < end) {
    if (const auto name = shape_of(start, end)) return name;
    // What else stands there belongs to the closing ("Thanks for your help"): its last word may be the name.
  }
  std::uint32_t word = closing.line_end;
  while (word > closing.range.start && !text::is_letter(body[word - 1])) --word;
  const std::uint32_t word_end = word;
  while (word > closing.range.start && text::is_letter(body[word - 1])) --word;
  if (const auto last = name_shape(body.substr(word, word_end - word), names);
      last && last->known && word > closing.range.start && text::is_upper(body[word]))
    return Range{word, word_end};
  std::uint32_t from = closing.line_end;
  for (int line = 0; line < 2; ++line) {
    while (from < limit && text::is_space(body[from])) ++from;
    if (from >= limit) break;
    std::uint32_t to = text::line_end(body, from, limit);
    std::uint32_t cut = from;  // "Patti x39106", "Anna, +7 701 …"
    while (cut < to && !text::is_digit(body[cut]) && body[cut] != u'+' && body[cut] != u'@' && body[cut] != u'|') ++cut;
    while (cut > from && cut < to && !text::is_space(body[cut - 1])) --cut;
    if (cut > from) {
      if (const auto name = shape_of(from, cut)) return name;
      // "Anna Berg, Customer Care"
      std::uint32_t comma = from;
      while (comma < cut && body[comma] != u',') ++comma;
      if (comma < cut) {
        if (const auto name = shape_of(from, comma)) return name;
      }
    }
    from = to;
  }
  return std::nullopt;
}

bool ends_sentence(char16_t unit) {
  return std::u16string_view(u".,!?…:;)»\"”").find(unit) != std::u16string_view::npos;
}

/// " - contract.pdf", "<<contract.pdf>>": what some programs list below a text.
bool is_attachment(std::u16string_view line) {
  while (!line.empty() && text::is_space(line.front())) line.remove_prefix(1);
  while (!line.empty() && text::is_space(line.back())) line.remove_suffix(1);
  if (line.size() < 6) return false;
  if (line.starts_with(u"<<") && line.ends_with(u">>")) {
    line.remove_suffix(2);
  } else if (!line.starts_with(u"- ")) {
    return false;
  }
  const std::size_t dot = line.rfind(u'.');
  return dot != std::u16string_view::npos && line.size() - dot >= 4 && line.size() - dot <= 5 &&
         text::is_letter(line[dot + 1]);
}

bool is_attachment_list(std::u16string_view block) {
  for (std::size_t from = 0; from < block.size();) {
    std::size_t to = from;
    while (to < block.size() && !text::is_line_break(block[to])) ++to;
    if (to > from && !is_attachment(block.substr(from, to - from))) return false;
    from = to + 1;
  }
  return true;
}

/// A line with a phone number, an address or a link.
bool is_contact(std::u16string_view line) {
  std::size_t digits = 0, letters = 0;
  for (const char16_t unit : line) {
    digits += text::is_digit(unit);
    letters += text::is_letter(unit);
    if (unit == u'@') return true;
  }
  return digits >= 6 || (digits >= 4 && letters <= 4) || line.find(u"www.") != std::u16string_view::npos ||
         line.find(u"http") != std::u16string_view::npos;
}

/// "mb" or "Marcy" above "Marcy Brinegar".
bool signs_as(std::u16string_view line, const NameShape& shape, std::u16string_view full) {
  return text::fold_unit(line[shape.start]) == text::fold_unit(full[full.find_first_not_of(u" \t")]);
}

/// Without a closing: a last line that is a name, or a block of contact data below a name.
void find_bare_name(std::u16string_view body, std::span<const AnalysedBlock* const> own, Range all, const Names& names,
                    Parts& parts) {
  std::vector<TailLine> lines = tail_lines(body, own, all.start, all.end);
  const auto text_of = [&](const TailLine& line) { return body.substr(line.start, line.end - line.start); };
  for (std::size_t i = lines.size(); i > 1; --i) {
    if (is_postscript(text_of(lines[i - 1])) && lines[i - 1].blank_above) {
      lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(i));
      break;
    }
  }
  while (!lines.empty() && is_attachment(text_of(lines.front()))) lines.erase(lines.begin());
  if (lines.empty()) return;
  const auto shape_at = [&](std::size_t i) -> std::optional<NameShape> {
    const auto shape = i < lines.size() ? name_shape(text_of(lines[i]), names) : std::nullopt;
    return shape && shape->capitals && !shape->known ? std::nullopt : shape;  // a heading
  };
  /// Whether line `i` stands apart from the text above it, of which there is some.
  const auto apart = [&](std::size_t i) {
    if (i + 1 >= lines.size()) return lines[i].start > all.start && parts.greeting.has_value();
    return lines[i].blank_above || ends_sentence(body[lines[i + 1].end - 1]);
  };
  std::optional<std::size_t> found;
  bool contact = is_contact(text_of(lines[0]));
  if (const auto shape = shape_at(0)) {
    const auto above = shape_at(1);
    if (above && above->known && apart(1)) {
      found = 1;  // "Vince / Enron Technology"
    } else if (shape->known ? apart(0) || shape->words <= 2 : apart(0) && !above && shape->words <= 2) {
      found = 0;
    }
  } else if (const auto dashed = name_at_line_end(text_of(lines[0]), names)) {
    parts.name = shifted(dashed, lines[0].start);
    parts.signature = Range{parts.name->start, all.end};
    return;
  }
  for (std::size_t i = 1; !found && i < lines.size(); ++i) {
    const auto line = text_of(lines[i]);
    if (line.size() > kMostSignatureLine) break;
    const auto shape = shape_at(i);
    if (contact && shape && (shape->words > 1 || shape->known) && (i + 1 >= lines.size() || apart(i))) found = i;
    contact = contact || is_contact(line);
    if (lines[i].blank_above && i > 3) break;
  }
  if (!found) return;
  // "mb", and below it the full name with its contact data: the mail was signed above.
  if (const std::size_t above = *found + 1; *found > 0 && lines[*found].blank_above && above + 1 < lines.size()) {
    const auto shape = shape_at(above);
    if (shape && shape->words == 1 && apart(above) && signs_as(text_of(lines[above]), *shape, text_of(lines[*found])))
      found = above;
  }
  parts.name = shifted(shape_at(*found), lines[*found].start);
  parts.signature = Range{lines[*found].start, all.end};
}

bool holds(const AnalysedBlock& block, Lexicon lexicon) {
  const auto& hits = block.analysis->lexicon_hits;
  return std::any_of(hits.begin(), hits.end(), [&](const engine::LexiconHit& hit) { return hit.lexicon == lexicon; });
}

/// Takes a list of attachments, the device's line and a firm's disclaimer off the end; answers how many blocks are
/// left.
std::size_t find_footer(std::u16string_view body, std::span<const AnalysedBlock* const> own, Range& all, Parts& parts) {
  const auto text_of = [&](const AnalysedBlock& block) {
    return body.substr(block.block.start, block.block.end - block.block.start);
  };
  std::size_t left = own.size();
  while (left > 1 && own[left - 1]->block.start >= all.start && is_attachment_list(text_of(*own[left - 1]))) {
    --left;
    all.end = own[left - 1]->block.end;
  }
  while (left > 1 && own[left - 1]->block.start >= all.start && holds(*own[left - 1], Lexicon::kDisclaimer)) {
    parts.footer = Range{own[left - 1]->block.start, parts.footer ? parts.footer->end : all.end};
    --left;
    all.end = own[left - 1]->block.end;
  }
  const AnalysedBlock& last = *own[left - 1];
  for (const engine::LexiconHit& hit : last.analysis->lexicon_hits) {
    if (hit.lexicon != Lexicon::kDeviceFooter || !hit.at_line_start) continue;
    const std::uint32_t start = last.block.start + hit.start;
    if (start < all.start || text::line_end(body, start, all.end) < all.end) continue;  // not the last line
    parts.footer = Range{start, parts.footer ? parts.footer->end : all.end};
    if (left > 1 && start <= last.block.start) --left;
    all.end = start;
    break;
  }
  return left;
}

}  // namespace

void find_signer(std::u16string_view body, const Names& names, Parts& parts) {
  const Range& signature = *parts.signature;
  for (std::uint32_t from = signature.start; from < signature.end;) {
    const std::uint32_t to = text::line_end(body, from, signature.end);
    std::uint32_t cut = from;
    while (cut < to && body[cut] != u',' && body[cut] != u'|' && !text::is_digit(body[cut])) ++cut;
    if (const auto name = shifted(name_shape(body.substr(from, cut - from), names), from)) {
      parts.name = name;
      return;
    }
    if (to - from > kMostTailLine) return;
    from = to + 1;
  }
}

std::uint32_t find_end(std::u16string_view body, std::span<const AnalysedBlock* const> own, Range all,
                       const Names& names, Parts& parts) {
  own = own.first(find_footer(body, own, all, parts));
  const auto closing = find_closing(body, own);
  std::uint32_t end = all.end;
  if (closing && closing->range.start >= all.start && closing->range.start < all.end) {
    parts.closing = Range{closing->range.start, closing->line_end};
    parts.name = name_after(body, *closing, all.end, names);
    // What stands below the closing (name, position, phone) signs the mail.
    if (!parts.signature && closing->line_end < all.end) parts.signature = Range{closing->line_end, all.end};
    end = closing->range.start;
  } else {
    find_bare_name(body, own, all, names, parts);
    if (parts.name) end = std::min(end, parts.signature->start);
    // The dash or stroke before a name is the name's.
    while (parts.name && end > all.start &&
           std::u16string_view(u"-–—~/ ").find(body[end - 1]) != std::u16string_view::npos)
      --end;
  }
  if (!parts.name && parts.signature && parts.signature->start >= all.start) find_signer(body, names, parts);
  if (parts.footer) {
    while (all.end > 0 && text::is_space(body[all.end - 1])) --all.end;
    end = std::min(end, all.end);
  }
  return end;
}

}  // namespace takt::mail
