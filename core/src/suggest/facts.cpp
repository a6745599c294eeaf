#include "suggest/facts.hpp"

#include <algorithm>
#include <vector>

#include "engine/analysis.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/sorting.hpp"
#include "text/utf.hpp"

namespace takt::suggest {

namespace {

using engine::BlockAnalysis;
using engine::Detail;
using mail::Gender;
using rules::Lexicon;

enum Slot : std::size_t {
  kCustomer,
  kAuthor,
  kPosition,
  kPhone,
  kOrganisation,
  kOrder,
  kTicket,
  kProduct,
  kDate,
  kAmount
};
constexpr std::size_t kLongestValue = 60;

std::vector<std::u16string_view> words_of(std::u16string_view name) {
  std::vector<std::u16string_view> words;
  for (std::size_t i = 0; i < name.size();) {
    std::size_t end = i;
    while (end < name.size() && !text::is_space(name[end]) && name[end] != u',') ++end;
    if (end > i) words.push_back(name.substr(i, end - i));
    i = std::max(end, i + 1);
  }
  return words;
}

std::u16string capitalised(std::u16string word) {
  if (!word.empty() && word.front() >= u'a' && word.front() <= u'z')
    word.front() = static_cast<char16_t>(word.front() - 32);
  return word;
}

/// The piece of a name as it was written; `folded` is one of PersonName's.
std::u16string as_written(std::u16string_view name, std::u16string_view folded) {
  if (folded.empty()) return {};
  for (const std::u16string_view word : words_of(name)) {
    if (text::fold(word) == folded) return std::u16string(word);
  }
  return {};
}

/// As one greets: given name with patronymic where it is known; title and surname where there is no given name.
std::u16string greeting_form(std::u16string_view written, const mail::PersonName& name) {
  std::u16string given = capitalised(as_written(written, name.given));
  if (given.size() > 1) {
    const std::u16string patronymic = as_written(written, name.patronymic);
    return patronymic.empty() ? given : given + u' ' + patronymic;
  }
  const std::u16string title = as_written(written, name.title), surname = as_written(written, name.surname);
  return title.empty() || surname.empty() ? std::u16string{} : title + u' ' + surname;
}

void read_customer(const FactSource& source, Facts& facts) {
  std::vector<std::u16string_view> candidates(source.asked.names.begin(), source.asked.names.end());
  if (candidates.empty() && !source.draft.to.empty()) candidates.push_back(source.draft.to.front().name);
  for (const std::u16string_view written : candidates) {
    if (written.size() > kLongestValue || written.find(u'@') != std::u16string_view::npos) continue;
    const mail::PersonName name = source.names.parse(written);
    // A sender of no known given name may be a shop; in a signature it must be known.
    if (!name.given.empty() && !source.names.is_given(name.given) && name.surname.empty() && name.patronymic.empty())
      continue;
    const std::u16string form = greeting_form(written, name);
    std::u16string& value = facts.values[kCustomer];
    if (value.empty() || (!name.patronymic.empty() && value.find(u' ') == std::u16string::npos)) value = form;
    if (facts.customer == Gender::kUnknown) facts.customer = source.names.gender(name);
    facts.formal = facts.formal || !name.title.empty() || !name.patronymic.empty();
  }
}

void read_author(const FactSource& source, Facts& facts) {
  const mail::Author& author = source.draft.author;
  facts.values[kAuthor] = author.name;
  facts.values[kPosition] = author.position;
  facts.values[kPhone] = author.phone;
  facts.values[kOrganisation] = author.organisation;
  facts.author =
      author.gender != Gender::kUnknown ? author.gender : source.names.gender(source.names.parse(author.name));
}

bool is_private(const BlockAnalysis& analysis, std::uint32_t start, std::uint32_t end) {
  return std::any_of(analysis.identifiers.begin(), analysis.identifiers.end(), [&](const privacy::Identifier& found) {
    return found.kind != privacy::Kind::kReference && found.start < end && start < found.end;
  });
}

/// "20.11.2026", "2026-11-20", "20/11/26" that begins at `at`; its end, or `at`.
std::size_t date_end(std::u16string_view text, std::size_t at) {
  std::size_t groups = 0, digits = 0, end = at;
  char16_t separator = 0;
  for (; end < text.size() && end - at <= 10; ++end) {
    const char16_t unit = text[end];
    if (text::is_digit(unit)) {
      if (digits == 0) ++groups;
      if (++digits > 4) return at;
      continue;
    }
    if (digits == 0 || digits == 3) return at;
    if (groups == 3 || (unit != u'.' && unit != u'-' && unit != u'/') || (separator != 0 && unit != separator)) break;
    separator = unit;
    digits = 0;
  }
  const bool whole = end == text.size() || !text::is_letter(text[end]);
  return groups == 3 && (digits == 2 || digits == 4) && whole ? end : at;
}

bool is_gap(char16_t unit) { return unit == u' ' || unit == 0xa0 || unit == 0x202f; }

/// A space, full stop or comma between two digits of one number.
bool joins_digits(std::u16string_view text, std::size_t at) {
  const char16_t unit = text[at];
  return (is_gap(unit) || unit == u'.' || unit == u',') && at > 0 && at + 1 < text.size() &&
         text::is_digit(text[at - 1]) && text::is_digit(text[at + 1]);
}

/// Where the number that ends at `end` begins, or `end`. A group behind a space has three digits.
std::size_t number_start(std::u16string_view text, std::size_t end) {
  std::size_t start = end, group = 0;
  while (start > 0) {
    if (text::is_digit(text[start - 1])) {
      ++group;
    } else if (start < end && joins_digits(text, start - 1) && (group == 3 || !is_gap(text[start - 1]))) {
      group = 0;
    } else {
      break;
    }
    --start;
  }
  return start;
}

/// A model by its look: "iPhone", "AcmePro 500", "Aeron X2".
std::u16string product_at(std::u16string_view block, std::uint32_t start, std::uint32_t end) {
  bool telling = false;
  for (std::uint32_t i = start + 1; i < end; ++i)
    telling = telling || text::is_upper(block[i]) || text::is_digit(block[i]);
  std::size_t next = end;
  if (next < block.size() && block[next] == u' ') {
    std::size_t last = ++next, digits = 0;
    while (last < block.size() && (text::is_letter(block[last]) || text::is_digit(block[last])))
      digits += text::is_digit(block[last++]);
    if (digits > 0 && digits <= 4 && last - next <= 6) return std::u16string(block.substr(start, last - start));
  }
  const bool shouted =
      std::all_of(block.begin() + start, block.begin() + end, [](char16_t unit) { return text::is_upper(unit); });
  return telling && !shouted ? std::u16string(block.substr(start, end - start)) : std::u16string{};
}

/// Whether a code is a piece of something private, or of a longer number in groups, anywhere in the text.
bool is_piece(const FactText& source, std::u16string_view code) {
  for (std::size_t at = source.text.find(code); at != std::u16string_view::npos; at = source.text.find(code, at + 1)) {
    const std::size_t end = at + code.size();
    const bool goes_on =
        end + 1 < source.text.size() && is_gap(source.text[end]) && text::is_digit(source.text[end + 1]);
    if (goes_on) return true;
    for (const mail::AnalysedBlock& block : source.blocks) {
      const std::size_t origin = block.block.start;
      if (block.analysis == nullptr || at < origin || end > block.block.end) continue;
      if (is_private(*block.analysis, static_cast<std::uint32_t>(at - origin),
                     static_cast<std::uint32_t>(end - origin)))
        return true;
    }
  }
  return false;
}

/// The first code that is one as a whole.
std::u16string first_whole(const FactText& source, const std::vector<std::u16string>& codes) {
  const auto found =
      std::find_if(codes.begin(), codes.end(), [&](const auto& code) { return !is_piece(source, code); });
  return found == codes.end() ? std::u16string{} : *found;
}

void read_text(const FactText& source, Facts& facts) {
  const auto keep = [&](Slot slot, std::u16string value) {
    if (facts.values[slot].empty() && value.size() <= kLongestValue) facts.values[slot] = std::move(value);
  };
  keep(kTicket, first_whole(source, mail::ticket_numbers(source.text, source.blocks)));
  std::u16string order = first_whole(source, mail::codes_after(source.text, source.blocks, Lexicon::kOrderMark));
  if (order != facts.values[kTicket]) keep(kOrder, std::move(order));
  for (const mail::AnalysedBlock& block : source.blocks) {
    if (block.analysis == nullptr) continue;
    const std::u16string_view text = source.text.substr(block.block.start, block.block.end - block.block.start);
    for (const engine::DetailHit& hit : block.analysis->details) {
      if (is_private(*block.analysis, hit.start, hit.end)) continue;
      if (hit.detail == Detail::kName) keep(kProduct, product_at(text, hit.start, hit.end));
    }
    for (const mail::Range& sum : amounts_in(text, *block.analysis)) {
      if (!is_private(*block.analysis, sum.start, sum.end))
        keep(kAmount, std::u16string(text.substr(sum.start, sum.end - sum.start)));
    }
    for (const mail::Range& date : dates_in(text)) {
      if (!is_private(*block.analysis, date.start, date.end))
        keep(kDate, std::u16string(text.substr(date.start, date.end - date.start)));
    }
  }
}

}  // namespace

std::u16string_view Facts::value(std::string_view slot) const {
  const auto found = std::find(rules::kFilledSlots.begin(), rules::kFilledSlots.end(), slot);
  if (found == rules::kFilledSlots.end()) return {};
  return values[static_cast<std::size_t>(found - rules::kFilledSlots.begin())];
}

std::vector<mail::Range> dates_in(std::u16string_view text) {
  std::vector<mail::Range> found;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!text::is_digit(text[i])) continue;
    const std::size_t end = date_end(text, i);
    const bool starts = i == 0 || !(text::is_letter(text[i - 1]) || text::is_digit(text[i - 1]));
    if (end > i && starts) found.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end)});
    const auto in_number = [](char16_t unit) {
      return text::is_digit(unit) || unit == u'.' || unit == u'-' || unit == u'/';
    };
    while (i < text.size() && in_number(text[i])) ++i;
  }
  return found;
}

std::vector<mail::Range> amounts_in(std::u16string_view block, const BlockAnalysis& analysis) {
  std::vector<mail::Range> found;
  const auto add = [&](std::size_t start, std::size_t end) {
    const mail::Range range{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
    if (found.empty() || found.back().end <= range.start) found.push_back(range);
  };
  for (const engine::LexiconHit& hit : analysis.lexicon_hits) {
    // A phrase of the list ends in the currency's word; its number may have groups before the one that was matched.
    if (hit.lexicon == Lexicon::kAmount && text::is_digit(block[hit.start]))
      add(number_start(block, hit.start + 1), hit.end);
  }
  for (std::size_t i = 0; i < block.size(); ++i) {
    if (!text::is_currency(block[i])) continue;
    const std::size_t spaced = i > 0 && is_gap(block[i - 1]) ? i - 1 : i;
    if (const std::size_t start = number_start(block, spaced); start < spaced) {
      add(start, i + 1);
      continue;
    }
    std::size_t end = i + 1 < block.size() && is_gap(block[i + 1]) ? i + 2 : i + 1;
    const std::size_t from = end;
    while (end < block.size() && (text::is_digit(block[end]) || (joins_digits(block, end)))) ++end;
    if (end > from) add(i, end);
  }
  text::sort(found, [](const auto& a, const auto& b) { return a.start < b.start; });
  return found;
}

Facts collect_facts(const FactSource& source) {
  Facts facts;
  if (source.role == mail::Role::kAgent) read_customer(source, facts);
  read_author(source, facts);
  for (const FactText& text : source.texts) read_text(text, facts);
  const auto& sentences = source.asked.sentences;
  facts.familiar = std::any_of(sentences.begin(), sentences.end(), [](const mail::ReadSentence& sentence) {
    return sentence.has(Lexicon::kFamiliarAddress);
  });
  return facts;
}

}  // namespace takt::suggest
