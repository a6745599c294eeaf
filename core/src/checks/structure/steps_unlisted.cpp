#include "checks/structure/steps_unlisted.hpp"

#include <string>

#include "checks/structure/prose.hpp"
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

/// Each step in a line of its own, numbered; what follows the last one starts a new paragraph.
std::vector<engine::Edit> numbered_list(const Paragraph& paragraph, const Run& run) {
  std::vector<engine::Edit> edits;
  std::uint32_t number = 0;
  for (std::size_t i = run.first; i <= run.last; ++i) {
    const BodySentence& sentence = paragraph.sentences[i];
    if (sentence.instructions == 0) continue;
    const std::u16string mark = text::to_utf16(std::to_string(++number)) + u". ";
    if (i == 0)
      edits.push_back({sentence.start, sentence.start, mark});
    else
      edits.push_back({paragraph.sentences[i - 1].end, sentence.start, u"\n" + mark});
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
      hit.fix = numbered_list(paragraph, run);
      out.push_back(std::move(hit));
    }
  }
}

}  // namespace takt::checks
