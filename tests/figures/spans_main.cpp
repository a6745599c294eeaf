// takt_spans: the sentences and words that the core sees, for the figures on labelled texts.
//
//   takt_spans RULES DRAFTS.jsonl
//
// Reads one takt.draft/1 a line and writes one line each: {"language", "sentences": [[start, end]…],
// "words": [[start, end]…]}, UTF-16 offsets in the body. Every step is the engine's own: blocks, words, the
// language of each block, sentences. Quoted mail has neither sentences nor words, as in a report.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "engine/block_cache.hpp"
#include "json/writer.hpp"
#include "mail/blocks.hpp"
#include "mail/draft_json.hpp"

namespace {

using takt::engine::KnownBlock;
namespace language = takt::language;

struct Span {
  std::uint32_t start, end;
};

void write(takt::json::Writer& writer, std::string_view name, const std::vector<Span>& spans) {
  writer.key(name);
  writer.begin_array();
  for (const Span span : spans) {
    writer.begin_array();
    writer.integer(span.start);
    writer.integer(span.end);
    writer.end_array();
  }
  writer.end_array();
}

std::string spans_of(const takt::mail::Draft& draft, takt::engine::BlockCache& cache) {
  cache.next_draft();
  const std::u16string_view body = draft.body;
  std::vector<takt::mail::Block> blocks;
  takt::mail::split_blocks(body, blocks);
  std::vector<KnownBlock*> known;
  std::vector<Span> sentences, words;
  language::Votes votes;
  for (const auto& block : blocks) {
    if (block.kind == takt::mail::BlockKind::kQuote) {
      known.push_back(nullptr);
      continue;
    }
    KnownBlock& found = cache.find(body.substr(block.start, block.end - block.start));
    known.push_back(&found);
    votes += found.votes;
    for (const auto& token : found.tokens) {  // here as long as the block was not analysed
      if (token.is_word()) words.push_back({block.start + token.start, block.start + token.end});
    }
  }
  language::Guess guess = language::decide(votes, language::kOther);
  if (draft.language) guess = {*draft.language, 1};
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (known[i] == nullptr) continue;
    const bool own = !draft.language && language::is_clear(known[i]->votes);
    const auto tongue = own ? language::decide(known[i]->votes, guess.language).language : guess.language;
    for (const auto& sentence : cache.analyse(*known[i], tongue).sentences)
      sentences.push_back({blocks[i].start + sentence.start, blocks[i].start + sentence.end});
  }
  std::string out;
  takt::json::Writer writer(out);
  writer.begin_object();
  writer.key("language");
  writer.string(guess.language == language::kOther ? std::string_view("und") : language::kTags[guess.language]);
  write(writer, "sentences", sentences);
  write(writer, "words", words);
  writer.end_object();
  return out;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return std::fprintf(stderr, "usage: takt_spans RULES DRAFTS.jsonl\n"), 2;
  std::ifstream rules_in(arguments[1], std::ios::binary), drafts(arguments[2], std::ios::binary);
  const std::string rules{std::istreambuf_iterator<char>(rules_in), {}};
  auto pack = takt::rules::Pack::load(std::as_bytes(std::span(rules)));
  if (!pack) return std::fprintf(stderr, "%s: no compiled rules\n", arguments[1]), 2;
  takt::engine::RuleSet set;
  set.add(std::move(*pack));
  for (std::string line; std::getline(drafts, line);) {
    const auto draft = takt::mail::read_draft(line);
    if (!draft) return std::fprintf(stderr, "%s: %s\n", arguments[2], draft.error().reason.c_str()), 2;
    takt::engine::Analyser analyser(set);  // a new cache each: equal blocks would have given up their words
    takt::engine::BlockCache cache(analyser);
    std::puts(spans_of(*draft, cache).c_str());
    set.forget_words();
  }
  return 0;
}
