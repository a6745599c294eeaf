#include "checks/structure/prose.hpp"

#include <algorithm>

namespace takt::checks {

namespace {

using engine::SentenceSpan;

/// Reads one block after the other into a Prose.
class ProseReader {
 public:
  ProseReader(const DraftContext& context, Prose& out) : context_(context), out_(out) {}

  void read(const BlockView& view) {
    const auto& sentences = view.analysis->sentences;
    const bool wrapped =
        std::any_of(sentences.begin(), sentences.end(), [](const SentenceSpan& sentence) { return sentence.wraps; });
    bool in_item = false;
    open_ = false;
    auto hit = view.analysis->lexicon_hits.begin();
    for (std::uint32_t i = 0; i < sentences.size(); ++i) {
      BodySentence sentence;
      for (; hit != view.analysis->lexicon_hits.end() && hit->start < sentences[i].end; ++hit)
        sentence.instructions += hit->lexicon == rules::Lexicon::kInstruction;
      if (sentences[i].starts_line) {
        in_item = sentences[i].item;
        if (!wrapped || in_item) open_ = false;
      }
      if (!place(view, sentences[i], sentence)) continue;
      if (in_item) {
        out_.items.push_back(sentence);
        out_.list_words += sentence.words;
      } else {
        add(sentence);
      }
    }
  }

 private:
  /// False for a sentence outside the body.
  [[nodiscard]] bool place(const BlockView& view, const SentenceSpan& from, BodySentence& to) const {
    const mail::Range& body = *context_.parts.body;
    to.start = std::max(view.block.start + from.start, body.start);
    to.end = std::min(view.block.start + from.end, body.end);
    to.words = from.words;
    return to.start < to.end && to.words > 0;
  }

  void add(const BodySentence& sentence) {
    if (!open_) out_.paragraphs.emplace_back();
    open_ = true;
    out_.paragraphs.back().sentences.push_back(sentence);
    out_.paragraphs.back().words += sentence.words;
  }

  const DraftContext& context_;
  Prose& out_;
  bool open_ = false;
};

}  // namespace

const Prose& read_prose(const DraftContext& context) {
  if (context.prose != nullptr) return *context.prose;
  const auto prose = std::make_shared<Prose>();
  if (context.parts.body) {
    ProseReader reader(context, *prose);
    for (const BlockView& view : context.blocks) reader.read(view);
  }
  context.prose = prose;
  return *context.prose;
}

std::uint32_t substance(const DraftContext& context) {
  if (!context.parts.body) return 0;
  std::uint32_t words = 0;
  for (const BlockView& view : context.blocks) {
    for (const SentenceSpan& sentence : view.analysis->sentences) {
      const std::uint32_t start = view.block.start + sentence.start;
      if (start < context.parts.body->end && view.block.start + sentence.end > context.parts.body->start)
        words += sentence.words;
    }
  }
  return words;
}

engine::CheckHit split_paragraph(const Paragraph& paragraph) {
  engine::CheckHit hit = at(mail::Target::kBody, paragraph.start(), paragraph.end());
  const std::size_t sentences = paragraph.sentences.size();
  const std::size_t pieces = (sentences + kMostSentences - 1) / kMostSentences;
  for (std::size_t piece = 1; piece < pieces; ++piece) {
    const std::size_t first = (sentences * piece + pieces - 1) / pieces;  // the longer pieces come first
    hit.fix.push_back({paragraph.sentences[first - 1].end, paragraph.sentences[first].start, u"\n\n"});
  }
  return hit;
}

}  // namespace takt::checks
