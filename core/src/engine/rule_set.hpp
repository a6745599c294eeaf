// All rules an engine works with: loaded packs, their matchers and one catalogue of checks.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "engine/catalogue.hpp"
#include "language/model.hpp"
#include "mail/names.hpp"
#include "mail/quotes.hpp"
#include "rules/matcher.hpp"
#include "rules/pack.hpp"
#include "rules/regexes.hpp"
#include "rules/word_lists.hpp"
#include "suggest/library.hpp"

namespace takt::engine {

struct LoadedPack {
  explicit LoadedPack(rules::Pack loaded);

  rules::Pack pack;
  std::vector<rules::Matcher> matchers;           ///< by language, the last one for every language
  std::vector<rules::Matcher> scenario_matchers;  ///< by language
  rules::RegexSet regexes;
  std::vector<std::uint32_t> check_numbers;  ///< of the pack's checks, in the catalogue
};

class RuleSet {
 public:
  void add(rules::Pack pack);

  [[nodiscard]] std::vector<std::unique_ptr<LoadedPack>>& packs() { return packs_; }
  [[nodiscard]] const Catalogue& catalogue() const { return catalogue_; }
  [[nodiscard]] const mail::QuoteWords& quote_words() const { return quote_words_; }
  [[nodiscard]] const mail::Names& names() const { return names_; }
  [[nodiscard]] const rules::WordLists& lists() const { return lists_; }
  [[nodiscard]] suggest::Library& templates() { return templates_; }
  /// The catalogue's number of a coded check, or none when no pack defines it.
  [[nodiscard]] std::optional<std::uint32_t> coded(std::uint32_t check) const { return coded_[check]; }

  /// Whether `word` stands in a list of single words of `language` or of every language.
  bool in_lexicon(std::uint32_t word, const text::WordTable& words, std::uint8_t language, rules::Lexicon lexicon) {
    return (lexicons_in(word, words, language) & rules::bit_of(lexicon)) != 0;
  }
  /// The lists of single words that hold `word` in any language: for what is the same in all of them.
  rules::LexiconBits lexicons_of(std::uint32_t word, const text::WordTable& words) {
    return remembered(word, words, kAllLanguages);
  }
  /// The stem of a folded word; a view that is valid until the next call. A language that is none of ours has no stems.
  std::u16string_view stem(std::u16string_view folded, std::uint8_t language);
  /// Whether the rules of `language` name the word anywhere: it is a word of support mail, not a name or a code.
  bool knows_word(std::uint32_t word, const text::WordTable& words, std::uint8_t language);
  /// Whether a word with unknown letters (u'*', one or two letters each) can be a single word of that
  /// list, in `language` or in every language.
  bool fits_listed_word(std::u16string_view masked, std::uint8_t language, rules::Lexicon lexicon);
  [[nodiscard]] bool is_function_word(std::u16string_view folded, std::uint8_t language) const;
  void forget_words();
  /// The statistics of the first pack that has any.
  [[nodiscard]] const language::Model& language_model() const { return language_model_; }

 private:
  static constexpr std::size_t kAllLanguages = rules::blob::kLanguages + 1;
  static constexpr rules::LexiconBits kRemembered = rules::LexiconBits{1} << 63;  // no list's bit
  static_assert(static_cast<unsigned>(rules::Lexicon::kYourWord) < 63);

  rules::LexiconBits lexicons_in(std::uint32_t word, const text::WordTable& words, std::uint8_t language) {
    return remembered(word, words, language < rules::blob::kLanguages ? language : rules::blob::kAnyLanguage);
  }
  rules::LexiconBits remembered(std::uint32_t word, const text::WordTable& words, std::size_t slot) {
    const auto& lists = word_lists_[slot];
    if (word < lists.size() && lists[word] != 0) return lists[word];
    return look_up(word, words, slot);
  }
  rules::LexiconBits look_up(std::uint32_t word, const text::WordTable& words, std::size_t slot);

  std::vector<std::unique_ptr<LoadedPack>> packs_;
  Catalogue catalogue_;
  rules::WordLists lists_;
  mail::QuoteWords quote_words_;
  mail::Names names_;
  suggest::Library templates_;
  language::Model language_model_;
  std::vector<std::optional<std::uint32_t>> coded_;
  /// By language (the last but one: of every language only, the last: all together), then word: its lists.
  std::array<std::vector<rules::LexiconBits>, kAllLanguages + 1> word_lists_;
  std::map<std::pair<std::uint8_t, rules::Lexicon>, std::vector<rules::Matcher::ListedWord>> listed_;
};

}  // namespace takt::engine
