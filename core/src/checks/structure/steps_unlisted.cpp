#include "checks/structure/steps_unlisted.hpp"

#include <string>

#include "checks/structure/prose.hpp"
#include "checks/structure/step_cuts.hpp"
#include "text/characters.hpp"
#include "text/lower.hpp"
#include "text/utf.hpp"

namespace takt::checks {

namespace {

constexpr std::uint32_t kFewestSteps = 3;

/// Sentences [first, last] of a paragraph that give instructions one after the other; one sentence between
/// two steps may tell what will be seen.
struct Run {
  std::size_t first = 0, last = 0;
  std::uint32_t instructions = 0;
};

/// The steps of one sentence; the whole of it where it is one step, or is not to be cut.
std::vector<StepSpan> steps_of(const DraftContext& context, const BodySentence& sentence) {
  const std::vector<StepSpan> whole{{sentence.start, sentence.end}};
  if (sentence.instructions < 2) return whole;
  std::vector<StepSpan> instructions;
  for (const BlockView& view : context.blocks) {
    if (view.block.end <= sentence.start || view.block.start >= sentence.end) continue;
    for (const engine::LexiconHit& hit : view.analysis->lexicon_hits) {
      const std::uint32_t start = view.block.start + hit.start, end = view.block.start + hit.end;
      if (hit.lexicon != rules::Lexicon::kInstruction || start < sentence.start || end > sentence.end) continue;
      instructions.push_back({start - sentence.start, end - sentence.start});
    }
  }
  std::vector<StepSpan> steps =
      cut_steps(std::u16string_view(context.draft.body).substr(sentence.start, sentence.end - sentence.start),
                instructions, context.lists);
  for (StepSpan& step : steps) step = {sentence.start + step.start, sentence.start + step.end};
  return steps.empty() ? whole : steps;
}

/// Each step in a line of its own, numbered; what follows the last one starts a new paragraph.
std::vector<engine::Edit> numbered_list(const DraftContext& context, const Paragraph& paragraph, const Run& run) {
  const std::u16string_view body = context.draft.body;
  std::vector<engine::Edit> edits;
  std::uint32_t number = 0;
  for (std::size_t i = run.first; i <= run.last; ++i) {
    const BodySentence& sentence = paragraph.sentences[i];
    if (sentence.instructions == 0) continue;
    const std::vector<StepSpan> steps = steps_of(context, sentence);
    const bool dotted = body[sentence.end - 1] == u'.';
    for (std::size_t k = 0; k < steps.size(); ++k) {
      std::u16string mark = text::to_utf16(std::to_string(++number)) + u". ";
      std::uint32_t from = k > 0 ? steps[k - 1].end : i > 0 ? paragraph.sentences[i - 1].end : sentence.start;
      std::uint32_t to = steps[k].start;
      if (k > 0) mark = (dotted ? u".\n" : u"\n") + mark;
      if (k == 0 && body.substr(sentence.start, to - sentence.start).find(u':') != std::u16string_view::npos) {
        from = to;  // "Please do this:" stays
        while (text::is_space(body[from - 1])) --from;
        mark = u"\n" + mark;
      } else if (k == 0 && i > 0) {
        mark = u"\n" + mark;
      }
      if (steps.size() > 1) mark += text::to_upper(body[to++]);
      edits.push_back({from, to, mark});
    }
  }
  if (number < kFewestSteps) return {};  // several steps in one sentence: that wants a writer
  if (run.last + 1 < paragraph.sentences.size())
    edits.push_back({paragraph.sentences[run.last].end, paragraph.sentences[run.last + 1].start, u"\n\n"});
  return edits;
}

}  // namespace

void find_unlisted_steps(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  for (const Paragraph& paragraph : read_prose(context).paragraphs) {
    for (std::size_t i = 0; i < paragraph.sentences.size(); ++i) {
      if (paragraph.sentences[i].instructions == 0) continue;
      Run run{i, i, 0};
      for (std::size_t k = i; k < paragraph.sentences.size() && k <= run.last + 2; ++k) {
        if (paragraph.sentences[k].instructions == 0) continue;
        run.last = k;
        run.instructions += paragraph.sentences[k].instructions;
      }
      i = run.last;
      if (run.instructions < kFewestSteps) continue;
      engine::CheckHit hit =
          at(mail::Target::kBody, paragraph.sentences[run.first].start, paragraph.sentences[run.last].end);
      hit.count = run.instructions;
      hit.fix = numbered_list(context, paragraph, run);
      out.push_back(std::move(hit));
    }
  }
}

}  // namespace takt::checks
