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

#include "engine/reader.hpp"
#include "json/writer.hpp"
#include "mail/draft_json.hpp"

namespace {

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

std::string spans_of(const takt::mail::Draft& draft, takt::engine::RuleSet& rules) {
  takt::engine::Analyser analyser(rules);
  takt::engine::BlockCache cache(analyser);
  cache.next_draft();
  const auto read = takt::engine::Reader(cache, rules).read(draft.body, {.given = draft.language});
  const std::u16string_view body = draft.body;
  std::vector<Span> sentences, words;
  for (const auto& [block, analysis] : read.blocks) {
    if (analysis == nullptr) continue;
    for (const auto& sentence : analysis->sentences)
      sentences.push_back({block.start + sentence.start, block.start + sentence.end});
    for (const auto& token : analyser.tokenize(body.substr(block.start, block.end - block.start)))
      if (token.is_word()) words.push_back({block.start + token.start, block.start + token.end});
  }
  std::string out;
  takt::json::Writer writer(out);
  writer.begin_object();
  writer.key("language");
  const std::uint8_t tongue = read.language.language;
  writer.string(tongue == takt::language::kOther ? std::string_view("und") : takt::language::kTags[tongue]);
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
    std::puts(spans_of(*draft, set).c_str());
    set.forget_words();
  }
  return 0;
}
