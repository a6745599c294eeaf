#include "checks/tone/appreciation.hpp"

#include <algorithm>
#include <set>

#include "checks/structure/prose.hpp"

namespace takt::checks {

namespace {

using engine::LexiconHit;
using rules::Lexicon;

constexpr std::uint32_t kFewestWords = 40;
constexpr std::size_t kManyApologies = 3;
// Content words beside the formula in its sentence that speak of a case: where no thread tells which, and where one
// does.
constexpr std::size_t kWordsOfTheCase = 2, kWordsOfACase = 3;

/// The places of a list's phrases in the writer's own text, overlapping ones once, in order.
std::vector<std::pair<std::uint32_t, std::uint32_t>> places(const DraftContext& context, Lexicon lexicon) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
  for (const BlockView& view : context.blocks) {
    for (const LexiconHit& hit : view.analysis->lexicon_hits) {
      if (hit.lexicon != lexicon) continue;
      const std::uint32_t start = view.block.start + hit.start;
      if (context.parts.part_at(start) == 0 || (!found.empty() && start < found.back().second)) continue;
      found.emplace_back(start, view.block.start + hit.end);
    }
  }
  return found;
}

/// The words of the customer's case: stems of the other side's newest message.
std::set<std::uint32_t> case_stems(const DraftContext& context) {
  std::set<std::uint32_t> stems;
  if (context.asked.message == nullptr || !context.same_language()) return stems;
  for (const mail::AnalysedBlock* block : context.asked.message->own_blocks()) {
    for (const engine::ContentWord& word : block->analysis->content) stems.insert(word.stem);
  }
  return stems;
}

/// Whether the formula's sentence or the next one speaks of the case.
bool names_the_case(const engine::BlockAnalysis& block, const LexiconHit& hit, const std::set<std::uint32_t>& stems) {
  std::size_t beside = 0;
  for (const engine::ContentWord& word : block.content) {
    if (word.sentence < hit.sentence || (word.start >= hit.start && word.start < hit.end)) continue;
    if (word.sentence > hit.sentence + 1) break;
    if (stems.contains(word.stem)) return true;
    beside += word.sentence == hit.sentence;
  }
  return beside >= (stems.empty() ? kWordsOfTheCase : kWordsOfACase);
}

}  // namespace

void find_missing_appreciation(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (substance(context) < kFewestWords || context.has(Lexicon::kThanks)) return;
  out.push_back(on_draft());
}

void find_third_apology(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const auto apologies = places(context, Lexicon::kApology);
  if (apologies.size() < kManyApologies) return;
  const auto [start, end] = apologies[kManyApologies - 1];
  engine::CheckHit hit = at(mail::Target::kBody, start, end);
  hit.count = static_cast<std::uint32_t>(apologies.size());
  hit.limit = kManyApologies - 1;
  out.push_back(std::move(hit));
}

void find_missing_empathy(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (!context.answers() || context.asked.mood == mail::Mood::kCalm) return;
  if (context.has(Lexicon::kEmpathy) || context.has(Lexicon::kApology) || context.has(Lexicon::kDelayApology)) return;
  out.push_back(on_draft());
}

void find_generic_empathy(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const std::set<std::uint32_t> stems = case_stems(context);
  std::uint32_t done = 0;
  for (const BlockView& view : context.blocks) {
    for (const LexiconHit& hit : view.analysis->lexicon_hits) {
      const std::uint32_t start = view.block.start + hit.start;
      if (hit.lexicon != Lexicon::kBareEmpathy || start < done || context.parts.part_at(start) != mail::kBody) continue;
      if (names_the_case(*view.analysis, hit, stems)) continue;
      done = view.block.start + hit.end;
      out.push_back(at(mail::Target::kBody, start, done));
    }
  }
}

}  // namespace takt::checks
