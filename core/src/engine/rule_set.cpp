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
  scenario_matchers.reserve(rules::blob::kLanguages);
  for (rules::blob::Word language = 0; language < rules::blob::kLanguages; ++language) {
    scenario_matchers.emplace_back(pack, rules::blob::kScenarioMatchers + language);
  }
}

void RuleSet::add(rules::Pack pack) {
  if (language_model_.empty()) language_model_ = language::Model(pack);
  listed_.clear();
  packs_.push_back(std::make_unique<LoadedPack>(std::move(pack)));
  packs_.back()->check_numbers = catalogue_.add(packs_.back()->pack);
  lists_.add(packs_.back()->pack);
  templates_.add(packs_.back()->pack);
  quote_words_ = mail::QuoteWords(lists_);
  names_ = mail::Names(lists_);
  coded_.clear();
  for (const checks::CodedCheck& check : checks::coded_checks()) coded_.push_back(catalogue_.find(check.id));
}

rules::LexiconBits RuleSet::look_up(std::uint32_t word, const text::WordTable& words, std::size_t slot) {
  rules::LexiconBits lexicons = kRemembered;
  for (const auto& loaded : packs_) {
    for (std::size_t language = 0; language < loaded->matchers.size(); ++language) {
      if (slot == kAllLanguages || language == slot || language == rules::blob::kAnyLanguage)
        lexicons |= loaded->matchers[language].word_lists(word, words);
    }
  }
  auto& lists = word_lists_[slot];
  if (lists.size() <= word) lists.resize(words.size(), 0);
  return lists[word] = lexicons;
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
  for (auto& lists : word_lists_) lists.clear();
  for (const auto& loaded : packs_) {
    for (rules::Matcher& matcher : loaded->matchers) matcher.forget_words();
    for (rules::Matcher& matcher : loaded->scenario_matchers) matcher.forget_words();
  }
}

}  // namespace takt::engine
