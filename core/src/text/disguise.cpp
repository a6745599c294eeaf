#include "text/disguise.hpp"

#include <algorithm>
#include <utility>

#include "text/characters.hpp"

namespace takt::text {

namespace {

constexpr std::size_t kLongestDisguise = 40;  // longer words are codes, not words
constexpr std::size_t kStretch = 3;           // no word of our languages has a letter three times in a row

struct Likeness {
  char16_t seen, meant;
};

// Letters and digits that are drawn, or in chats used, for a letter of the other alphabet. Folded.
constexpr Likeness kForCyrillic[] = {
    {u'a', u'а'}, {u'b', u'в'}, {u'c', u'с'}, {u'e', u'е'}, {u'g', u'д'}, {u'h', u'н'}, {u'i', u'і'}, {u'k', u'к'},
    {u'm', u'м'}, {u'n', u'п'}, {u'o', u'о'}, {u'p', u'р'}, {u'r', u'г'}, {u't', u'т'}, {u'u', u'и'}, {u'w', u'ш'},
    {u'x', u'х'}, {u'y', u'у'}, {u'0', u'о'}, {u'3', u'з'}, {u'4', u'ч'}, {u'6', u'б'}, {u'1', u'и'},
};
constexpr Likeness kForLatin[] = {
    {u'а', u'a'}, {u'в', u'b'}, {u'с', u'c'}, {u'е', u'e'}, {u'н', u'h'}, {u'і', u'i'}, {u'к', u'k'}, {u'м', u'm'},
    {u'о', u'o'}, {u'р', u'p'}, {u'т', u't'}, {u'х', u'x'}, {u'у', u'y'}, {u'ѕ', u's'}, {u'ј', u'j'}, {u'0', u'o'},
    {u'1', u'i'}, {u'3', u'e'}, {u'4', u'a'}, {u'5', u's'}, {u'7', u't'}, {u'8', u'b'},
};

bool is_cyrillic(char16_t unit) { return script_of(unit) == Script::kCyrillic; }

/// A Cyrillic letter that no Latin letter looks like: the word is meant to be Cyrillic.
bool is_plainly_cyrillic(char16_t unit) {
  return is_cyrillic(unit) && std::none_of(std::begin(kForLatin), std::end(kForLatin),
                                           [&](const Likeness& likeness) { return likeness.seen == unit; });
}

template <std::size_t N>
std::u16string replaced(std::u16string_view word, const Likeness (&table)[N]) {
  std::u16string out(word);
  for (char16_t& unit : out) {
    for (const Likeness& likeness : table) {
      if (likeness.seen == unit) {
        unit = likeness.meant;
        break;
      }
    }
  }
  return out;
}

bool is_stretched(std::u16string_view word) {
  std::size_t run = 1;
  for (std::size_t i = 1; i < word.size(); ++i) {
    run = word[i] == word[i - 1] && is_letter(word[i]) ? run + 1 : 1;
    if (run == kStretch) return true;
  }
  return false;
}

/// Every run of kStretch or more equal letters shortened to `most`; for most = 1 shorter runs too.
std::u16string shortened(std::u16string_view word, std::size_t most) {
  std::u16string out;
  for (std::size_t i = 0; i < word.size();) {
    std::size_t end = i;
    while (end < word.size() && word[end] == word[i]) ++end;
    const std::size_t run = end - i;
    out.append(run >= kStretch && is_letter(word[i]) ? std::min(run, most) : run, word[i]);
    i = end;
  }
  return out;
}

/// Digits stand for letters only between letters, or before them: "sh1t", "6лин", but not "a55".
bool has_digits_for_letters(const WordInfo& word) {
  if ((word.flags & (kHasLetter | kHasDigit)) != (kHasLetter | kHasDigit) || word.letters < 3) return false;
  const auto text = word.folded;
  const auto digits = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit));
  if (digits > 2 || !is_letter(text.back())) return false;
  return is_letter(text.front()) || (is_digit(text.front()) && is_cyrillic(text.back()));
}

bool is_mixed(const WordInfo& word) { return (word.flags & (kLatin | kCyrillic)) == (kLatin | kCyrillic); }

}  // namespace

std::vector<std::u16string> plain_spellings(const WordInfo& word) {
  std::vector<std::u16string> spellings;
  const std::u16string_view folded = word.folded;
  if (word.letters < 2 || folded.size() > kLongestDisguise) return spellings;
  const bool stretched = is_stretched(folded);
  const bool swapped = is_mixed(word) || has_digits_for_letters(word);
  if (!stretched && !swapped) return spellings;

  std::vector<std::u16string> readings;
  if (!swapped) readings.emplace_back(folded);
  // A reading that still mixes its letters is none.
  const auto take = [&](std::u16string reading, Script other) {
    if (std::none_of(reading.begin(), reading.end(), [&](char16_t unit) { return script_of(unit) == other; }))
      readings.push_back(std::move(reading));
  };
  if (swapped && (word.flags & kCyrillic) != 0) take(replaced(folded, kForCyrillic), Script::kLatin);
  if (swapped && std::none_of(folded.begin(), folded.end(), is_plainly_cyrillic))
    take(replaced(folded, kForLatin), Script::kCyrillic);
  for (std::u16string& reading : readings) {
    if (!is_stretched(reading)) {
      spellings.push_back(std::move(reading));
      continue;
    }
    spellings.push_back(shortened(reading, 1));
    spellings.push_back(shortened(reading, 2));
  }
  if (spellings.size() > kMostSpellings) spellings.resize(kMostSpellings);
  return spellings;
}

}  // namespace takt::text
