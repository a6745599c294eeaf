#include "checks/structure/reader_name.hpp"

#include <algorithm>
#include <vector>

#include "text/characters.hpp"
#include "text/fold.hpp"

namespace takt::checks {

namespace {

/// The words of a name as they are written, with their hyphens and without marks.
std::vector<std::u16string_view> words_of(std::u16string_view name) {
  std::vector<std::u16string_view> words;
  for (std::size_t i = 0; i < name.size();) {
    std::size_t end = i;
    while (end < name.size() && (text::is_letter(name[end]) || (end > i && name[end] == u'-'))) ++end;
    if (end > i) words.push_back(name.substr(i, end - i));
    i = end + 1;
  }
  return words;
}

std::u16string form_of_address(std::u16string_view full, const mail::Names& names) {
  const mail::PersonName name = names.parse(full);
  const bool known = !name.given.empty() && names.is_given(name.given);
  if (!known && (name.title.empty() || name.surname.empty())) return {};
  std::u16string out;
  const std::vector<std::u16string_view> words = words_of(full);
  const auto append = [&](std::u16string_view folded) {
    const auto word =
        std::find_if(words.begin(), words.end(), [&](std::u16string_view w) { return text::fold(w) == folded; });
    if (folded.empty() || word == words.end()) return;
    if (!out.empty()) out += u' ';
    out += *word;
  };
  if (!known) {
    append(name.title);
    append(name.surname);
    return out;
  }
  append(name.given);
  append(name.patronymic);
  // A title behind the name is part of it ("Айгүл апай"); one before it belongs to the surname.
  if (out.empty() || name.title.empty() || words.size() < 2 || text::fold(words.back()) != name.title) return out;
  append(name.title);
  return out;
}

}  // namespace

std::u16string reader_name(const DraftContext& context) {
  const auto& to = context.draft.to;
  const auto& signers = context.asked.names;
  for (auto signer = signers.rbegin(); signer != signers.rend(); ++signer) {
    if (!to.empty() && !to.front().name.empty() && !context.names.same_person(*signer, to.front().name)) continue;
    if (auto name = form_of_address(*signer, context.names); !name.empty()) return name;
  }
  for (const mail::Person& person : to) {
    if (auto name = form_of_address(person.name, context.names); !name.empty()) return name;
  }
  for (const std::u16string& signer : signers) {
    if (auto name = form_of_address(signer, context.names); !name.empty()) return name;
  }
  return {};
}

}  // namespace takt::checks
