#include "engine/rule_set.hpp"

#include <algorithm>

#include "checks/check.hpp"
#include "text/masks.hpp"

namespace takt::engine {

LoadedPack::LoadedPack(rules::Pack loaded) : pack(std::move(loaded)), regexes(pack) {
  matchers.reserve(rules::blob::kLanguages + 1);
  for (rules::blob::Word language = 0; language <= rules::blob::kAnyLanguage; ++language) {
    matchers.emplace_back(pack, language);
  }
}

void RuleSet::add(rules::Pack pack) {
  if (language_model_.empty()) language_model_ = language::Model(pack);
  listed_.clear();
  packs_.push_back(std::make_unique<LoadedPack>(std::move(pack)));
  packs_.back()->check_numbers = catalogue_.add(packs_.back()->pack);
  lists_.add(packs_.back()->pack);
  quote_words_ = mail::QuoteWords(lists_);
  names_ = mail::Names(lists_);
  coded_.clear();
  for (const checks::CodedCheck& check : checks::coded_checks()) coded_.push_back(catalogue_.find(check.id));
}

bool RuleSet::in_lexicon(std::uint32_t word, const text::WordTable& words, std::uint8_t language,
                         rules::Lexicon lexicon) {
  const rules::LexiconBits wanted = rules::bit_of(lexicon);
  for (const auto& loaded : packs_) {
    if (language < rules::blob::kLanguages && (loaded->matchers[language].word_lists(word, words) & wanted) != 0)
      return true;
    if ((loaded->matchers[rules::blob::kAnyLanguage].word_lists(word, words) & wanted) != 0) return true;
  }
  return false;
}

rules::LexiconBits RuleSet::lexicons_of(std::uint32_t word, const text::WordTable& words) {
  rules::LexiconBits lexicons = 0;
  for (const auto& loaded : packs_) {
    for (rules::Matcher& matcher : loaded->matchers) lexicons |= matcher.word_lists(word, words);
  }
  return lexicons;
}

std::u16string_view RuleSet::stem(std::u16string_view folded, std::uint8_t language) {
  // Every pack knows a Snowball language; suffixes stand in the pack that describes the language.
  for (const auto& loaded : packs_) {
    if (language >= rules::blob::kLanguages) break;
    const auto stem = loaded->matchers[language].stem(folded);
    if (stem.size() < folded.size()) return stem;
  }
  return folded;
}

bool RuleSet::knows_word(std::uint32_t word, const text::WordTable& words, std::uint8_t language) {
  return language < rules::blob::kLanguages &&
         std::any_of(
             packs_.begin(), packs_.end(),
             [&](const auto& loaded) { return loaded->matchers[language].knows(word, words); });
}

bool RuleSet::fits_listed_word(std::u16string_view masked, std::uint8_t language, rules::Lexicon lexicon) {
  auto [list, is_new] = listed_.try_emplace({language, lexicon});
  if (is_new) {
    for (const auto& loaded : packs_) {
      for (const std::uint8_t of : {language, static_cast<std::uint8_t>(rules::blob::kAnyLanguage)}) {
        if (of > rules::blob::kAnyLanguage) continue;
        const auto words = loaded->matchers[of].listed_words(lexicon);
        list->second.insert(list->second.end(), words.begin(), words.end());
      }
    }
  }
  return std::any_of(list->second.begin(), list->second.end(), [&](const rules::Matcher::ListedWord& word) {
    return text::fits_mask(masked, word.text, word.kind != rules::blob::EntryKind::kExact);
  });
}

bool RuleSet::is_function_word(std::u16string_view folded, std::uint8_t language) const {
  for (const auto& loaded : packs_) {
    if (loaded->matchers[language].lists_exactly(folded, rules::Lexicon::kFunctionWord)) return true;
  }
  return false;
}

void RuleSet::forget_words() {
  for (const auto& loaded : packs_) {
    for (rules::Matcher& matcher : loaded->matchers) matcher.forget_words();
  }
}

}  // namespace takt::engine
