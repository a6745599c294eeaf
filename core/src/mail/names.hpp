// People's names as headers, greetings and signatures write them: read into their pieces, and compared.
//
// "Berg, Anna", "Иванова Екатерина Сергеевна", "г-н Петров", "Айгүл апай", "A. Berg", "anna.berg@example.com".
// Short forms, titles and case endings are data (lists "male-name", "person-title", "name-ending" … in
// rules/<tag>/names.json); letters of the two scripts are code, for a name keeps its sound in both.
// It knows nothing of the draft around a name; that is mail/parts and the checks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "mail/draft.hpp"
#include "rules/word_lists.hpp"

namespace takt::mail {

/// The pieces of a name, folded; what is absent is empty. An initial is a one-letter piece.
struct PersonName {
  std::u16string title, given, patronymic, surname;
};

class Names {
 public:
  Names() = default;
  /// `lists` (and the packs it views) must outlive this.
  explicit Names(const rules::WordLists& lists);

  /// Reads a name. What stands in brackets, and an address, is left out; of an address alone its local part
  /// is read.
  [[nodiscard]] PersonName parse(std::u16string_view text) const;

  /// Whether `greeted` may name the person `known`: a short form, an oblique case, the other script, initials,
  /// title with surname, given name with patronymic. Where both give a piece, it must agree; what only one gives
  /// says nothing. No name at all on either side: true, for nothing contradicts.
  [[nodiscard]] bool same_person(std::u16string_view greeted, std::u16string_view known) const;

  /// A folded word that is a given name or one of its short forms, in the nominative.
  [[nodiscard]] bool is_given(std::u16string_view folded) const { return forms_.contains(folded); }
  [[nodiscard]] bool is_title(std::u16string_view folded) const { return titles_.contains(folded); }
  /// A folded word that begins or makes up short lines but names nobody ("all", "yes", "subject").
  [[nodiscard]] bool is_no_name(std::u16string_view folded) const { return no_names_.contains(folded); }
  /// A word that stands between or before names: "and", "och", "von".
  [[nodiscard]] bool is_joiner(std::u16string_view folded) const { return joiners_.contains(folded); }
  [[nodiscard]] bool is_patronymic(std::u16string_view folded) const;
  /// By the given name, else by the patronymic's ending.
  [[nodiscard]] Gender gender(const PersonName& name) const;

 private:
  struct Ending {
    std::u16string_view oblique, nominative;
  };
  struct Words;

  [[nodiscard]] Words words_of(std::u16string_view text) const;
  [[nodiscard]] std::vector<std::u16string> nominatives(std::u16string_view word) const;
  [[nodiscard]] bool same_word(std::u16string_view greeted, std::u16string_view known) const;
  void add_classes(std::u16string_view word, std::vector<std::uint32_t>& out) const;

  std::unordered_map<std::u16string_view, std::vector<std::uint32_t>> forms_;  // the classes of each form
  std::unordered_map<std::u16string, std::vector<std::uint32_t>> sounds_;      // the same by sound, either script
  std::vector<Gender> genders_;                                                // by class
  std::unordered_set<std::u16string_view> titles_, no_names_, joiners_;
  std::vector<Ending> endings_;
  std::vector<std::u16string_view> patronymics_;
};

/// How a name sounds, coarsely, whichever script it is written in: "Юлия", "Yulia" and "Julia" are one.
std::u16string sound_of(std::u16string_view folded);

}  // namespace takt::mail
