#include "mail/names.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/fold.hpp"

namespace takt::mail {

using rules::WordList;

namespace {

constexpr std::size_t kMostUnits = 200;  // of a name; what is longer is none
constexpr std::size_t kMostWords = 8;

std::vector<std::u16string_view> split(std::u16string_view text) {
  std::vector<std::u16string_view> out;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(u' ', start), text.size());
    if (end > start) out.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return out;
}

bool common(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  return std::any_of(a.begin(), a.end(), [&](auto x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

/// The text without brackets and what stands in them; of "Anna <a@b>" the name, of "a.berg@b" the local part.
std::u16string_view name_part(std::u16string_view text) {
  text = text.substr(0, kMostUnits);
  if (const std::size_t bracket = text.find_first_of(u"<([{"); bracket != std::u16string_view::npos) {
    const bool has_name = std::any_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bracket),
                                      [](char16_t unit) { return text::is_letter(unit); });
    text = has_name ? text.substr(0, bracket) : text.substr(bracket + 1);
  }
  return text.substr(0, text.find(u'@'));
}

}  // namespace

struct Names::Words {
  std::vector<std::u16string> names;  // given names, surnames, initials, as they stand
  std::vector<std::u16string> patronymics;
  std::u16string title;
  bool comma = false;  // "Berg, Anna"
};

Names::Names(const rules::WordLists& lists) {
  const auto add = [&](WordList list, Gender gender) {
    for (const std::u16string_view entry : lists.entries(list)) {
      const auto number = static_cast<std::uint32_t>(genders_.size());
      genders_.push_back(gender);
      for (const std::u16string_view form : split(entry)) {
        forms_[form].push_back(number);
        sounds_[sound_of(form)].push_back(number);
      }
    }
  };
  add(WordList::kMaleName, Gender::kMale);
  add(WordList::kFemaleName, Gender::kFemale);
  add(WordList::kEitherName, Gender::kUnknown);
  const auto& titles = lists.entries(WordList::kPersonTitle);
  titles_.insert(titles.begin(), titles.end());
  const auto& no_names = lists.entries(WordList::kNoName);
  no_names_.insert(no_names.begin(), no_names.end());
  const auto& joiners = lists.entries(WordList::kNameJoiner);
  joiners_.insert(joiners.begin(), joiners.end());
  for (const std::u16string_view entry : lists.entries(WordList::kNameEnding)) {
    const auto pieces = split(entry);
    if (!pieces.empty()) endings_.push_back({pieces[0], pieces.size() > 1 ? pieces[1] : std::u16string_view()});
  }
  patronymics_ = lists.entries(WordList::kPatronymicEnding);
}

bool Names::is_patronymic(std::u16string_view folded) const {
  return std::any_of(patronymics_.begin(), patronymics_.end(), [&](std::u16string_view ending) {
    return folded.size() > ending.size() + 1 && folded.ends_with(ending);
  });
}

Names::Words Names::words_of(std::u16string_view text) const {
  Words out;
  text = name_part(text);
  for (std::size_t i = 0; i < text.size() && out.names.size() < kMostWords;) {
    if (!text::is_letter(text[i])) {
      out.comma = out.comma || (text[i] == u',' && out.names.size() == 1);
      ++i;
      continue;
    }
    std::size_t end = i;
    // A title may hold a hyphen ("г-н"); a double name counts as one word only for the look-up of titles.
    while (end < text.size() && (text::is_letter(text[end]) || text[end] == u'\'' || text[end] == 0x2019)) ++end;
    std::size_t long_end = end;
    while (long_end < text.size() && (text::is_letter(text[long_end]) || text[long_end] == u'-')) ++long_end;
    std::u16string word = text::fold(text.substr(i, long_end - i));
    if (titles_.contains(word)) {
      out.title = std::move(word);
      i = long_end;
      continue;
    }
    const bool initial = end - i == 1 && text::is_upper(text[i]);
    word = text::fold(text.substr(i, end - i));
    i = end;
    if (titles_.contains(word))
      out.title = std::move(word);
    else if (is_patronymic(word))
      out.patronymics.push_back(std::move(word));
    else if (initial || is_given(word) || (!no_names_.contains(word) && !joiners_.contains(word)))
      out.names.push_back(std::move(word));
  }
  return out;
}

PersonName Names::parse(std::u16string_view text) const {
  const Words words = words_of(text);
  PersonName out;
  out.title = words.title;
  if (!words.patronymics.empty()) out.patronymic = words.patronymics.front();
  const auto& names = words.names;
  if (names.empty()) return out;
  if (names.size() == 1) {
    // "Mr Berg" is a surname; "Dear Anna" and "Айгүл апай" are not, for the list of given names knows them.
    const bool surname = !words.title.empty() && out.patronymic.empty() && !is_given(names[0]);
    (surname ? out.surname : out.given) = names[0];
    return out;
  }
  const bool first_given = is_given(names[0]), last_given = is_given(names.back());
  const bool surname_first = words.comma || (last_given && !first_given);
  out.given = surname_first ? names[1] : names[0];
  out.surname = surname_first ? names[0] : names.back();
  return out;
}

Gender Names::gender(const PersonName& name) const {
  std::vector<std::uint32_t> classes;
  add_classes(name.given, classes);
  Gender found = Gender::kUnknown;
  for (const std::uint32_t number : classes) {
    if (genders_[number] == Gender::kUnknown) continue;
    if (found != Gender::kUnknown && found != genders_[number]) return Gender::kUnknown;
    found = genders_[number];
  }
  if (found != Gender::kUnknown || name.patronymic.empty()) return found;
  const char16_t last = name.patronymic.back();  // -вна, -чна, -қызы; -вич, -ұлы
  return last == u'а' || name.patronymic.ends_with(u"қызы") ? Gender::kFemale : Gender::kMale;
}

std::vector<std::u16string> Names::nominatives(std::u16string_view word) const {
  std::vector<std::u16string> out{std::u16string(word)};
  for (const Ending& ending : endings_) {
    if (word.size() < ending.oblique.size() + 2 || !word.ends_with(ending.oblique)) continue;
    out.push_back(std::u16string(word.substr(0, word.size() - ending.oblique.size())).append(ending.nominative));
  }
  return out;
}

void Names::add_classes(std::u16string_view word, std::vector<std::uint32_t>& out) const {
  if (const auto form = forms_.find(word); form != forms_.end())
    out.insert(out.end(), form->second.begin(), form->second.end());
}

bool Names::same_word(std::u16string_view greeted, std::u16string_view known) const {
  if (greeted == known) return true;
  if (greeted.size() == 1 || known.size() == 1) {  // an initial
    const std::u16string first = sound_of(greeted), second = sound_of(known);
    return !first.empty() && !second.empty() && first.front() == second.front();
  }
  // Headers and signatures give the nominative; only the greeting may put a name in another case.
  const std::u16string wanted = sound_of(known);
  std::vector<std::uint32_t> known_classes, greeted_classes;
  const auto add = [&](const std::u16string& sound, std::vector<std::uint32_t>& classes) {
    if (const auto found = sounds_.find(sound); found != sounds_.end())
      classes.insert(classes.end(), found->second.begin(), found->second.end());
  };
  add(wanted, known_classes);
  for (const auto& form : nominatives(greeted)) {
    const std::u16string sound = sound_of(form);
    if (sound.size() > 1 && sound == wanted) return true;
    add(sound, greeted_classes);
  }
  return common(greeted_classes, known_classes);
}

bool Names::same_person(std::u16string_view greeted, std::u16string_view known) const {
  const Words a = words_of(greeted), b = words_of(known);
  if (!a.patronymics.empty() && !b.patronymics.empty() && !same_word(a.patronymics[0], b.patronymics[0])) return false;
  if (a.names.empty() || b.names.empty()) {
    return a.patronymics.empty() || b.patronymics.empty() || same_word(a.patronymics[0], b.patronymics[0]);
  }
  // Each word of the shorter one has its own counterpart in the longer one.
  const auto& few = a.names.size() <= b.names.size() ? a.names : b.names;
  const auto& many = a.names.size() <= b.names.size() ? b.names : a.names;
  std::vector<bool> taken(many.size(), false);
  std::size_t matched = 0;
  for (const auto& word : few) {
    for (std::size_t i = 0; i < many.size(); ++i) {
      if (taken[i] || !(&few == &a.names ? same_word(word, many[i]) : same_word(many[i], word))) continue;
      taken[i] = true;
      ++matched;
      break;
    }
  }
  return matched == few.size();
}

}  // namespace takt::mail
