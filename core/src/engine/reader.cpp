#include "engine/reader.hpp"

#include <utility>

namespace takt::engine {

using mail::BlockKind;

std::uint8_t Reader::language_of(const KnownBlock& block, const Expectation& expected,
                                 const language::Guess& whole) const {
  if (expected.given) return whole.language;
  return language::decide(rules_.language_model(), block.votes, whole.language, language::Expected::kDraft,
                          expected.used)
      .language;
}

ReadText Reader::read(std::u16string_view text, const Expectation& expected) {
  std::vector<mail::Block> blocks;
  mail::split_blocks(text, rules_.quote_words(), blocks);
  std::vector<KnownBlock*> known(blocks.size(), nullptr);
  language::Votes votes;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind == BlockKind::kQuote) continue;
    known[i] = &cache_.find(text.substr(blocks[i].start, blocks[i].end - blocks[i].start));
    if (blocks[i].kind == BlockKind::kText) votes.add(known[i]->votes);
  }
  if (expected.subject && votes.words == 0) votes.add(cache_.find(*expected.subject).votes);

  ReadText read;
  read.language = expected.given ? language::Guess{*expected.given, 1}
                                 : language::decide(rules_.language_model(), votes, expected.fallback,
                                                    language::Expected::kFallback, expected.used);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const BlockAnalysis* analysis =
        known[i] == nullptr ? nullptr : &cache_.analyse(*known[i], language_of(*known[i], expected, read.language));
    read.blocks.push_back({blocks[i], analysis});
  }
  read.parts = mail::find_parts(text, read.blocks, rules_.names());
  return read;
}

const BlockAnalysis& Reader::read_line(std::u16string_view line, const Expectation& expected,
                                       const language::Guess& whole) {
  KnownBlock& known = cache_.find(line);
  return cache_.analyse(known, language_of(known, expected, whole));
}

mail::ReadThread Reader::read_thread(const mail::Draft& draft) {
  mail::ReadThread thread;
  thread.known = draft.thread.has_value();
  if (!thread.known) return thread;
  const std::uint8_t fallback = draft.language.value_or(draft.ui_language.value_or(language::kOther));
  for (const mail::Message& message : *draft.thread) {
    ReadText text = read(message.text, {std::nullopt, fallback});
    thread.messages.push_back({&message, std::move(text.blocks), std::move(text.parts), text.language.language,
                               mail::is_from_writer(draft, message)});
  }
  return thread;
}

}  // namespace takt::engine
