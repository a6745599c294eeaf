// Runs one coded block check on a text, with word lists of the test's own.
#pragma once

#include <map>
#include <set>
#include <string>

#include "checks/check.hpp"
#include "privacy/find.hpp"
#include "support/u16.hpp"

namespace support {

struct WordLists {
  std::set<std::u16string_view> acronyms = {}, emphasis = {}, unknown = {};
  std::map<std::u16string_view, takt::rules::LexiconBits> contexts = {};  // folded words and the lists that hold them
};

/// The text with each hit in ⟦…⟧, as in the rules' examples; `fixed`: the text after all fixes.
struct Marked {
  std::string marked, fixed;
  std::vector<takt::engine::CheckHit> hits;
};

inline Marked run(takt::checks::BlockCheck check, std::u16string_view text, const WordLists& lists = {}) {
  using takt::rules::Lexicon;
  takt::text::WordTable words;
  std::vector<takt::text::Token> tokens;
  std::vector<takt::text::Sentence> sentences;
  takt::text::Tokenizer(words).tokenize(text, tokens);
  takt::text::SentenceSplitter().split(
      text, tokens, words, [](std::uint32_t, takt::text::SentenceWord) { return false; }, sentences);
  const auto identifiers = takt::privacy::find_identifiers(
      {text, tokens, [&](std::uint32_t word) {
         const auto found = lists.contexts.find(words[word].folded);
         return found == lists.contexts.end() ? takt::rules::LexiconBits{0} : found->second;
       }});
  const takt::checks::BlockContext context{
      text,
      tokens,
      sentences,
      words,
      [&](std::uint32_t word, Lexicon lexicon) {
        const auto folded = words[word].folded;
        return lexicon == Lexicon::kAcronym ? lists.acronyms.contains(folded)
                                            : lexicon == Lexicon::kEmphasis && lists.emphasis.contains(folded);
      },
      {},
      takt::checks::BlockTraits::of(tokens, words),
      identifiers,
      [&](std::uint32_t word) { return !lists.unknown.contains(words[word].folded); },
      [](std::u16string_view, Lexicon) { return false; }};
  Marked out;
  check(context, out.hits);
  std::u16string marked, fixed;
  std::size_t from = 0, fixed_from = 0;
  for (const auto& hit : out.hits) {
    marked.append(text.substr(from, hit.start - from))
        .append(u"⟦")
        .append(text.substr(hit.start, hit.end - hit.start))
        .append(u"⟧");
    from = hit.end;
    for (const auto& edit : hit.fix) {
      fixed.append(text.substr(fixed_from, edit.start - fixed_from)).append(edit.text);
      fixed_from = edit.end;
    }
  }
  out.marked = show(marked.append(text.substr(from)));
  out.fixed = show(fixed.append(text.substr(fixed_from)));
  return out;
}

}  // namespace support
