#include "mail/quotes.hpp"

#include <algorithm>
#include <string>

#include "text/characters.hpp"
#include "text/fold.hpp"

namespace takt::mail {

namespace {

using rules::WordList;
using text::is_digit;
using text::is_space;

constexpr std::size_t kMostUnits = 400;  // of an attribution; longer lines are text
constexpr std::size_t kMostLines = 3;    // that an attribution is broken over
constexpr std::size_t kMostLabel = 24;   // units of "Отправлено" and the like
constexpr std::size_t kHeaderLines = 6;  // that a header block is looked for in
constexpr std::size_t kDateGroups = 3;   // runs of digits in a date, at least: "12.11.2026", "12 Nov 2026, 10:05"
constexpr std::size_t kMostWordsAfterDate = 1;  // "10:05 AM:"
constexpr std::size_t kRuleDashes = 3;          // around a divider's words
constexpr std::size_t kMostIgnorable = 64;      // units of a divider that folding leaves out
constexpr std::size_t kRuleLength = 5;          // of "_____" above a header block

bool is_dash(char16_t unit) { return unit == u'-' || (unit >= 0x2010 && unit <= 0x2015) || unit == u'='; }

std::u16string_view without_stars(std::u16string_view text) {
  while (!text.empty() && (text.front() == u'*' || is_space(text.front()))) text.remove_prefix(1);
  while (!text.empty() && (text.back() == u'*' || is_space(text.back()))) text.remove_suffix(1);
  return text;
}

/// "-----Original Message-----", "Begin forwarded message:", "Исходное сообщение".
bool is_divider(std::u16string_view line, const QuoteWords& words) {
  if (line.size() > kMostUnits / 2) return false;
  std::size_t dashes = 0;
  while (!line.empty() && (is_dash(line.front()) || is_space(line.front()))) {
    dashes += is_dash(line.front());
    line.remove_prefix(1);
  }
  while (!line.empty() && (is_dash(line.back()) || is_space(line.back()))) line.remove_suffix(1);
  line = without_stars(line);
  if (!line.empty() && line.back() == u':') line.remove_suffix(1);
  if (line.empty() || !text::is_letter(line.front())) return false;
  // A paragraph on one line need not be folded to be told from a divider's few words.
  if (dashes < kRuleDashes && line.size() > words.longest_divider() + kMostIgnorable) return false;
  return words.is_divider(text::fold(line), dashes >= kRuleDashes);
}

/// The folded label of "From: …" or "*Från:* …"; empty: no such line.
std::u16string label_of(std::u16string_view line) {
  const std::size_t colon = line.substr(0, kMostLabel).find(u':');
  if (colon == std::u16string_view::npos) return {};
  const std::u16string_view label = without_stars(line.substr(0, colon));
  return label.empty() || !text::is_letter(label.front()) ? std::u16string() : text::fold(label);
}

bool is_rule(std::u16string_view line) {
  return line.size() >= kRuleLength &&
         std::all_of(line.begin(), line.end(), [](char16_t unit) { return unit == u'_' || is_dash(unit); });
}

/// A header block at `first`: begins with the sender, has a date or an address.
bool is_header_block(const std::vector<Line>& lines, std::size_t first, bool is_top, const QuoteWords& words) {
  if (!words.is_sender(label_of(lines[first].content))) return false;
  std::size_t count = 0, digits = 0;
  bool address = false;
  for (std::size_t i = first; i < lines.size() && i < first + kHeaderLines && !lines[i].is_blank(); ++i) {
    const std::u16string label = label_of(lines[i].content);
    const bool is_header = words.is_header(label) || words.is_sender(label);
    if (!is_header && i > first + 1 && count < 2) break;
    count += is_header;
    for (const char16_t unit : lines[i].content.substr(0, kMostUnits)) {
      digits += is_digit(unit);
      address = address || unit == u'@';
    }
  }
  if (is_top) return count >= 3 && (digits >= 4 || address);
  return count >= 3 || (count == 2 && (digits >= 4 || address));
}

/// What an attribution shows of itself.
struct Features {
  std::size_t groups = 0;  // runs of digits outside an address
  bool address = false, angle = false, verb = false, name_at_verb = false;
  std::size_t words_after = 0;  // behind the last of these: text goes on where an attribution would end
};

Features features_of(std::u16string_view text, const QuoteWords& words) {
  Features out;
  bool before_capital = false, pending = false;  // `pending`: the word before was the verb
  for (std::size_t i = 0; i < text.size();) {
    if (is_space(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && !is_space(text[end])) ++end;
    std::u16string_view piece = text.substr(i, end - i);
    i = end;
    const std::size_t at = piece.find(u'@');
    if (at != std::u16string_view::npos && at > 0 && at + 1 < piece.size()) {
      out.address = true;
      out.angle = out.angle || piece.find_first_of(u"<>") != std::u16string_view::npos;
      out.name_at_verb = out.name_at_verb || pending;
      pending = false;
      out.words_after = 0;
      continue;  // an address between name and verb changes nothing
    }
    const std::size_t groups_before = out.groups;
    for (std::size_t k = 0; k < piece.size(); ++k)
      out.groups += is_digit(piece[k]) && (k == 0 || !is_digit(piece[k - 1]));
    if (out.groups > groups_before) out.words_after = 0;
    while (!piece.empty() && !text::is_letter(piece.front())) piece.remove_prefix(1);
    std::size_t letters = 0;
    while (letters < piece.size() && text::is_letter(piece[letters])) ++letters;
    if (letters == 0) continue;
    const bool capital = text::is_upper(piece.front());
    if (words.is_attribution(text::fold(piece.substr(0, letters)))) {
      out.verb = true;
      out.words_after = 0;
      out.name_at_verb = out.name_at_verb || before_capital;
      pending = true;
      continue;
    }
    ++out.words_after;
    out.name_at_verb = out.name_at_verb || (pending && capital);
    pending = false;
    before_capital = capital;
  }
  return out;
}

/// The line after `last` that is not blank is marked with ">".
bool marked_below(const std::vector<Line>& lines, std::size_t last) {
  std::size_t next = last + 1;
  while (next < lines.size() && next <= last + 2 && lines[next].is_blank()) ++next;
  return next < lines.size() && lines[next].is_marked();
}

QuoteStart attribution(const std::vector<Line>& lines, std::size_t first, const QuoteWords& words) {
  std::size_t units = 0;
  for (std::size_t count = 1; count <= kMostLines && first + count <= lines.size(); ++count) {
    const Line& line = lines[first + count - 1];
    units += line.content.size();
    if (line.is_blank() || line.is_marked() || units > kMostUnits) break;
    if (line.content.back() != u':') continue;
    const std::u16string_view whole(
        lines[first].content.data(),
        static_cast<std::size_t>(line.content.data() + line.content.size() - lines[first].content.data()));
    const Features seen = features_of(whole, words);
    const bool dated = seen.groups >= kDateGroups;
    const bool marked = marked_below(lines, first + count - 1);
    const bool begins_with_digit = is_digit(whole.front());
    const bool found = (seen.angle && (seen.verb || (dated && seen.words_after <= kMostWordsAfterDate))) ||
                       (begins_with_digit && dated && seen.address) ||
                       (seen.verb && dated && (seen.name_at_verb || seen.address)) ||
                       (seen.verb && marked && (seen.groups > 0 || seen.name_at_verb || seen.address));
    if (!found) return {};
    return {marked ? QuoteStart::Kind::kAttribution : QuoteStart::Kind::kRest, count};
  }
  return {};
}

/// An attribution over several lines begins with its date or its name: the cheap look before the full one.
bool may_begin_attribution(const std::vector<Line>& lines, std::size_t first) {
  for (std::size_t i = first; i < lines.size() && i < first + kMostLines && !lines[i].is_blank(); ++i) {
    if (lines[i].content.back() == u':') {
      // Text above the attribution in the same paragraph is not part of it: a line that ends a sentence,
      // or one without a digit and an address, is not its first.
      if (i == first) return true;
      const auto& content = lines[first].content;
      if (content.size() > kMostUnits) return false;
      const char16_t last = content.back();
      if (last == u'!' || last == u'?' || last == u'.') return false;
      return std::any_of(content.begin(), content.end(), [](char16_t unit) { return is_digit(unit) || unit == u'@'; });
    }
  }
  return false;
}

}  // namespace

QuoteWords::QuoteWords(const rules::WordLists& lists) {
  const auto fill = [&](Set& set, WordList list) {
    const auto& entries = lists.entries(list);
    set.insert(entries.begin(), entries.end());
  };
  fill(attribution_, WordList::kAttribution);
  fill(header_, WordList::kMailHeader);
  fill(sender_, WordList::kMailSender);
  dividers_ = lists.entries(WordList::kForwardLine);
  for (const std::u16string_view known : dividers_) longest_divider_ = std::max(longest_divider_, known.size());
}

bool QuoteWords::is_divider(std::u16string_view text, bool dashed) const {
  return std::any_of(dividers_.begin(), dividers_.end(),
                     [&](std::u16string_view known) { return dashed ? text.starts_with(known) : text == known; });
}

QuoteStart quote_start(const std::vector<Line>& lines, std::size_t first, bool is_top, const QuoteWords& words) {
  const std::u16string_view content = lines[first].content;
  if (is_divider(content, words) || is_header_block(lines, first, is_top, words)) return {QuoteStart::Kind::kRest, 1};
  if (is_rule(content)) {
    std::size_t next = first + 1;
    while (next < lines.size() && next <= first + 2 && lines[next].is_blank()) ++next;
    if (next < lines.size() && is_header_block(lines, next, is_top, words)) return {QuoteStart::Kind::kRest, 1};
    return {};
  }
  return may_begin_attribution(lines, first) ? attribution(lines, first, words) : QuoteStart{};
}

}  // namespace takt::mail
