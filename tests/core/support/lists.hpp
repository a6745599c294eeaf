// The project's own word lists (names, words of mail programs), loaded once for all tests.
#pragma once

#include "mail/names.hpp"
#include "mail/quotes.hpp"
#include "rules/word_lists.hpp"
#include "support/rule_packs.hpp"

namespace support {

inline const takt::rules::WordLists& word_lists() {
  static const auto pack = takt::rules::Pack::load(compiled_rules());
  static const takt::rules::WordLists lists = [] {
    takt::rules::WordLists out;
    if (pack) out.add(*pack);
    return out;
  }();
  return lists;
}

inline const takt::mail::QuoteWords& quote_words() {
  static const takt::mail::QuoteWords words(word_lists());
  return words;
}

inline const takt::mail::Names& names() {
  static const takt::mail::Names names(word_lists());
  return names;
}

}  // namespace support
