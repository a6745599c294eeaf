#include "text/words.hpp"

#include <unicode/utf16.h>

#include <algorithm>
#include <cstring>

#include "text/characters.hpp"
#include "text/fold.hpp"

namespace takt::text {

namespace {

constexpr std::size_t kChunk = 16 * 1024;  // units of text per arena chunk

std::uint32_t hash_of(std::u16string_view text) {
  std::uint32_t hash = 2166136261u;
  for (const char16_t unit : text) hash = (hash ^ unit) * 16777619u;
  return hash;
}

void describe(WordInfo& word) {
  bool first = true;
  bool lower_before = false;
  const auto text = word.text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t point = text[i];
    if (U16_IS_LEAD(text[i]) && i + 1 < text.size() && U16_IS_TRAIL(text[i + 1])) {
      point = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(text[i], text[i + 1]));
      ++i;
    }
    if (is_digit(static_cast<char16_t>(point)) && point < 0x80) {
      word.flags |= kHasDigit;
      ++word.digits;
      continue;
    }
    if (!is_letter(point)) continue;
    word.flags |= kHasLetter;
    ++word.letters;
    const bool upper = is_upper(point);
    if (upper && first) word.flags |= kCapitalised;
    if (upper && lower_before) word.flags |= kInnerUpper;
    if (!upper && is_lower(point)) {
      word.flags |= kHasLower;
      lower_before = true;
    }
    first = false;
    switch (script_of(point)) {
      case Script::kLatin:
        word.flags |= kLatin;
        break;
      case Script::kCyrillic:
        word.flags |= kCyrillic;
        break;
      case Script::kOther:
        word.flags |= kOtherScript;
        break;
      case Script::kNone:
        break;
    }
  }
  if (word.letters > 0 && (word.flags & (kHasLower | kOtherScript)) == 0) word.flags |= kAllCaps;
  if (word.folded.find_first_of(kVowels) != std::u16string_view::npos) word.flags |= kHasVowel;
}

}  // namespace

bool WordTable::trim(std::size_t most) {
  if (words_.size() <= most) return false;
  words_.clear();
  hashes_.clear();
  slots_.clear();
  arena_.clear();
  return true;
}

std::u16string_view WordTable::keep(std::u16string_view text) {
  if (arena_.empty() || arena_.back().size() + text.size() > arena_.back().capacity()) {
    arena_.emplace_back();
    arena_.back().reserve(std::max(kChunk, text.size()));
  }
  std::u16string& chunk = arena_.back();
  const std::size_t start = chunk.size();
  chunk.append(text);  // never reallocates: the capacity was checked
  return std::u16string_view(chunk).substr(start, text.size());
}

void WordTable::grow() {
  slots_.assign(std::max<std::size_t>(1024, slots_.size() * 2), 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    std::size_t slot = hashes_[i] & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = i + 1;
  }
}

std::uint32_t WordTable::add(std::u16string_view text) {
  if (words_.size() * 2 >= slots_.size()) grow();
  const std::uint32_t hash = hash_of(text);
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const std::uint32_t word = slots_[slot] - 1;
    const std::u16string_view known = words_[word].text;
    if (hashes_[word] == hash && known.size() == text.size() &&
        std::memcmp(known.data(), text.data(), text.size() * sizeof(char16_t)) == 0)
      return word;
  }
  const auto number = static_cast<std::uint32_t>(words_.size());
  slots_[slot] = number + 1;
  hashes_.push_back(hash);
  WordInfo word;
  word.text = keep(text);
  fold_into(text, scratch_);
  word.folded = scratch_ == text ? word.text : keep(scratch_);
  describe(word);
  words_.push_back(word);
  return number;
}

}  // namespace takt::text
