#include "engine/stand_ins.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "privacy/digit_runs.hpp"
#include "text/characters.hpp"
#include "text/utf.hpp"

namespace takt::engine {

namespace {

constexpr std::u16string_view kJoiners = u"-.()+/";  // between the digits of one number
constexpr std::u16string_view kArrow = u"→ ";
constexpr std::size_t kMostDigits = 6;  // of a stand-in's number

/// What two ways to write one value have in common: a number without its grouping, anything else without white space.
std::u16string key_of(std::u16string_view value) {
  const bool number = std::none_of(value.begin(), value.end(), [](char16_t unit) { return text::is_letter(unit); });
  std::u16string key;
  for (const char16_t unit : value) {
    if (text::is_space(unit)) continue;
    if (!number) {
      key.push_back(unit);
    } else if (const int digit = privacy::digit_of(unit); digit >= 0) {
      key.push_back(static_cast<char16_t>(u'0' + digit));
    } else if (kJoiners.find(unit) == std::u16string_view::npos && !privacy::is_group_dash(unit)) {
      key.push_back(unit);
    }
  }
  return key;
}

std::u16string stand_in(std::u16string_view word, std::uint32_t number) {
  return u"[" + std::u16string(word) + u" " + text::to_utf16(std::to_string(number)) + u"]";
}

/// The numbers of one word within a draft.
class Numbers {
 public:
  Numbers(std::u16string_view word, const mail::Draft& draft) {
    note_in(draft.body, word);
    if (draft.subject) note_in(*draft.subject, word);
  }

  std::uint32_t of(const std::u16string& key) {
    const auto [place, added] = given_.emplace(key, 0);
    if (added) {
      while (present_.contains(next_)) ++next_;
      place->second = next_++;
    }
    return place->second;
  }

 private:
  void note_in(std::u16string_view text, std::u16string_view word) {
    const std::u16string start = u"[" + std::u16string(word) + u" ";
    for (std::size_t at = text.find(start); at != text.npos; at = text.find(start, at)) {
      at += start.size();
      std::uint32_t number = 0;
      std::size_t end = at;
      for (; end < text.size() && text::is_digit(text[end]) && end - at < kMostDigits; ++end)
        number = number * 10 + static_cast<std::uint32_t>(text[end] - u'0');
      if (end > at && end < text.size() && text[end] == u']') present_.insert(number);
    }
  }

  std::map<std::u16string, std::uint32_t> given_;
  std::set<std::uint32_t> present_;
  std::uint32_t next_ = 1;
};

}  // namespace

void add_stand_ins(const Catalogue& catalogue, const mail::Draft& draft, std::uint8_t language,
                   std::vector<report::Finding>& findings) {
  std::map<std::u16string, Numbers> words;
  for (report::Finding& finding : findings) {
    if (finding.target == mail::Target::kDraft || !finding.id.starts_with("privacy.")) continue;
    const std::u16string word = text::to_utf16(catalogue.words(finding.check, language, nullptr, nullptr).insert);
    if (word.empty()) continue;
    const auto known = words.find(word);
    Numbers& numbers = known != words.end() ? known->second : words.emplace(word, Numbers(word, draft)).first->second;
    const std::u16string text = stand_in(word, numbers.of(key_of(report::marked_words(finding, draft))));
    report::Fix fix;
    fix.label = std::u16string(kArrow) + text;
    fix.edits.push_back({finding.start, finding.end, text});
    finding.fixes.push_back(std::move(fix));
  }
}

}  // namespace takt::engine
