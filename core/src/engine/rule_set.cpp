#include "engine/rule_set.hpp"

#include "checks/check.hpp"

namespace takt::engine {

LoadedPack::LoadedPack(rules::Pack loaded) : pack(std::move(loaded)), regexes(pack) {
  matchers.reserve(rules::blob::kLanguages + 1);
  for (rules::blob::Word language = 0; language <= rules::blob::kAnyLanguage; ++language) {
    matchers.emplace_back(pack, language);
  }
}

void RuleSet::add(rules::Pack pack) {
  if (language_model_.empty()) language_model_ = language::Model(pack);
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
