// Coded checks: what phrase lists cannot say. One file a check; this is what each of them gets.
//
// A block check sees one block and is cached with it. A draft check sees what all blocks
// contributed and runs at every report, so it must not read the text itself word by word.
// Whether a check is on, how severe it is and its words are data (rules/common/checks.json).
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "engine/analysis.hpp"
#include "mail/blocks.hpp"
#include "mail/matter.hpp"
#include "mail/parts.hpp"
#include "mail/thread.hpp"
#include "mail/thread_reading.hpp"
#include "text/sentences.hpp"
#include "text/tokens.hpp"

namespace takt::checks {

/// What a block's tokens have between them: by it a check sees at once that it has nothing to find.
struct BlockTraits {
  std::uint16_t word_flags = 0;  ///< text::WordFlag of any word
  bool capitals = false;         ///< a word of two or more letters is in capitals
  std::uint32_t digits = 0;      ///< ASCII digits in all words
  std::uint64_t marks = 0;       ///< a bit for each punctuation mark, shared with others

  static BlockTraits of(std::span<const text::Token> tokens, const text::WordTable& words) {
    BlockTraits traits;
    for (const text::Token& token : tokens) {
      if (token.is_word()) {
        const text::WordInfo& word = words[token.word];
        traits.word_flags |= word.flags;
        traits.capitals |= (word.flags & text::kAllCaps) != 0 && word.letters > 1;
        traits.digits += word.digits;
      } else {
        traits.marks |= std::uint64_t{1} << token.word % 64;
      }
    }
    return traits;
  }
  [[nodiscard]] bool may_have_mark(char16_t mark) const { return (marks >> mark % 64 & 1u) != 0; }
};

struct BlockContext {
  std::u16string_view text;
  std::span<const text::Token> tokens;
  std::span<const text::Sentence> sentences;
  const text::WordTable& words;
  std::function<bool(std::uint32_t word, rules::Lexicon)> in_lexicon;  ///< lists of single words
  std::span<const engine::LexiconHit> lexicon_hits;
  BlockTraits traits;
  std::span<const privacy::Identifier> identifiers;
  /// Whether the rules of the block's language name the word anywhere; names and codes they do not.
  std::function<bool(std::uint32_t word)> is_known_word;
  /// Whether a word with unknown letters (text/masks.hpp) can be a single word of that list.
  std::function<bool(std::u16string_view masked, rules::Lexicon)> fits_listed_word;

  [[nodiscard]] const text::WordInfo& word(const text::Token& token) const { return words[token.word]; }
  [[nodiscard]] std::u16string_view text_of(const text::Token& token) const {
    return text.substr(token.start, token.end - token.start);
  }
};

/// A block of the writer's own text and what it contributed.
struct BlockView {
  mail::Block block;
  const engine::BlockAnalysis* analysis;
};

struct Prose;

struct DraftContext {
  const mail::Draft& draft;
  mail::Role role;
  std::uint8_t language;                 ///< the draft's; language::kOther when it is none of ours
  const engine::BlockAnalysis* subject;  ///< nullptr: the host has no subject field
  std::span<const BlockView> blocks;     ///< text blocks that are the writer's own
  const mail::Parts& parts;
  const mail::ReadThread& thread;
  std::uint32_t words;  ///< of all own blocks
  const mail::Names& names;
  const rules::WordLists& lists;
  /// What the newest message of the other side asks for. Empty where the thread is.
  const mail::MessageReading& asked;
  /// The draft's own sentences, to be compared with `asked`; left empty where there is no such message.
  const std::vector<mail::ReadSentence>& sentences;
  /// Insults, obscenities or menaces in the draft, in the other side's newest message.
  bool hostile, other_side_hostile;
  const mail::Matter& matter;
  /// What read_prose() (checks/structure/prose.hpp) found, once it was asked.
  mutable std::shared_ptr<const Prose> prose = nullptr;

  /// Whether the draft answers `asked` now: nothing of the writer's own side came after it.
  [[nodiscard]] bool answers() const {
    return asked.message != nullptr && !thread.messages.back().from_writer && words > 0;
  }
  /// Whether words of the draft can be compared with words of `asked`.
  [[nodiscard]] bool same_language() const { return asked.message != nullptr && asked.message->language == language; }
  [[nodiscard]] bool has(rules::Lexicon lexicon) const {
    for (const BlockView& view : blocks) {
      for (const engine::LexiconHit& hit : view.analysis->lexicon_hits) {
        if (hit.lexicon == lexicon) return true;
      }
    }
    return false;
  }
  [[nodiscard]] std::u16string_view text_of(const mail::Block& block) const {
    return std::u16string_view(draft.body).substr(block.start, block.end - block.start);
  }
};

/// A draft check's finding that has no place: something is missing.
inline engine::CheckHit on_draft() {
  engine::CheckHit hit;
  hit.target = mail::Target::kDraft;
  return hit;
}

/// A draft check's finding at [start, end) of `target`.
inline engine::CheckHit at(mail::Target target, std::uint32_t start, std::uint32_t end) {
  engine::CheckHit hit;
  hit.target = target;
  hit.start = start;
  hit.end = end;
  return hit;
}

using BlockCheck = void (*)(const BlockContext&, std::vector<engine::CheckHit>&);
using DraftCheck = void (*)(const DraftContext&, std::vector<engine::CheckHit>&);

struct CodedCheck {
  std::string_view id;
  std::uint32_t parts;  ///< bits of mail::Part that it speaks of; 0: the draft as a whole
  BlockCheck block;     ///< or nullptr
  DraftCheck draft;     ///< or nullptr
};

/// All coded checks, in the order of their ids. Numbers in NumberedHit index this table.
std::span<const CodedCheck> coded_checks();

}  // namespace takt::checks
