#include "suggest/facts.hpp"

#include <algorithm>
#include <vector>

#include "engine/analysis.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
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

void read_text(const FactText& source, Facts& facts) {
  const auto keep = [&](Slot slot, std::u16string value) {
    if (facts.values[slot].empty() && value.size() <= kLongestValue) facts.values[slot] = std::move(value);
  };
  const auto tickets = mail::ticket_numbers(source.text, source.blocks);
  const auto orders = mail::codes_after(source.text, source.blocks, Lexicon::kOrderMark);
  if (!tickets.empty()) keep(kTicket, tickets.front());
  if (!orders.empty() && orders.front() != facts.values[kTicket]) keep(kOrder, orders.front());
  for (const mail::AnalysedBlock& block : source.blocks) {
    if (block.analysis == nullptr) continue;
    const std::u16string_view text = source.text.substr(block.block.start, block.block.end - block.block.start);
    for (const engine::DetailHit& hit : block.analysis->details) {
      if (is_private(*block.analysis, hit.start, hit.end)) continue;
      if (hit.detail == Detail::kAmount) keep(kAmount, std::u16string(text.substr(hit.start, hit.end - hit.start)));
      if (hit.detail == Detail::kName) keep(kProduct, product_at(text, hit.start, hit.end));
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
