// Plain word lists of the packs ("lists" in a pack): folded words and phrases without patterns.
//
// For what is looked up rather than searched for: names, and the words by which mail programs mark quoted
// mail. A lexicon (lexicons.hpp) costs a pass over the text and some sixty bytes an entry; an entry here costs
// its letters. A closed list of names, as the lexicons are. Lists of all languages are read together: a mail
// program speaks its own language, and a name keeps its form in a letter of another one.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "rules/pack.hpp"

namespace takt::rules {

enum class WordList : unsigned {
  kAttribution,
  kMailSender,
  kMailHeader,
  kForwardLine,
  kPersonTitle,
  kNoName,
  kNameJoiner,
  kNameEnding,
  kPatronymicEnding,
  kMaleName,
  kFemaleName,
  kEitherName,
  kStepJoiner,  // "then": before a step, and not part of it
  kStepChoice,  // "or": between two steps of which one is to be done
  kCount
};

inline constexpr std::array<std::string_view, static_cast<std::size_t>(WordList::kCount)> kWordListNames = {
    "attribution", "mail-sender",       "mail-header", "forward-line", "person-title", "no-name",     "name-joiner",
    "name-ending", "patronymic-ending", "male-name",   "female-name",  "either-name",  "step-joiner", "step-choice",
};

/// The lists of all loaded packs. Views into the packs, which must outlive it.
class WordLists {
 public:
  void add(const Pack& pack);

  /// The entries of a list in the packs' order, folded.
  [[nodiscard]] const std::vector<std::u16string_view>& entries(WordList list) const { return lists_[index(list)]; }

 private:
  static std::size_t index(WordList list) { return static_cast<std::size_t>(list); }

  std::array<std::vector<std::u16string_view>, static_cast<std::size_t>(WordList::kCount)> lists_;
};

}  // namespace takt::rules
