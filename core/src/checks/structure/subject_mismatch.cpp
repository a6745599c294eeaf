#include "checks/structure/subject_mismatch.hpp"

#include <unordered_set>

#include "checks/structure/prose.hpp"
#include "checks/structure/subject_line.hpp"
#include "text/characters.hpp"

namespace takt::checks {

namespace {

using engine::BlockAnalysis;
using Stems = std::unordered_set<std::uint32_t>;

constexpr std::uint32_t kFewestWords = 40;    // of substance; decision 22 of the catalogue
constexpr std::uint32_t kShortestNumber = 3;  // digits

bool shares(const Stems& stems, const BlockAnalysis& block) {
  for (const engine::ContentWord& word : block.content) {
    if (stems.contains(word.stem)) return true;
  }
  return false;
}

/// A number of the subject that the body repeats: an order, a ticket.
bool shares_number(const SubjectLine& line, std::u16string_view body) {
  for (std::uint32_t i = line.start; i < line.end; ++i) {
    std::uint32_t end = i;
    while (end < line.end && text::is_digit(line.whole[end])) ++end;
    if (end - i >= kShortestNumber) return body.find(line.whole.substr(i, end - i)) != std::u16string_view::npos;
    i = end;
  }
  return false;
}

/// The thread speaks of what its subject says.
bool kept_from_thread(const DraftContext& context, const SubjectLine& line, const Stems& stems) {
  if (!context.thread.known) return line.replies || !context.parts.quotes.empty();
  for (const mail::ReadMessage& message : context.thread.messages) {
    for (const mail::AnalysedBlock* block : message.own_blocks()) {
      if (shares(stems, *block->analysis)) return true;
    }
  }
  return false;
}

}  // namespace

void find_mismatched_subject(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const auto line = read_subject(context);
  if (!line || !line->telling || substance(context) < kFewestWords) return;
  const Stems stems(line->stems.begin(), line->stems.end());
  if (stems.empty()) return;  // a number or a code alone: nothing to compare
  for (const BlockView& block : context.blocks) {
    if (shares(stems, *block.analysis)) return;
  }
  if (shares_number(*line, context.draft.body) || kept_from_thread(context, *line, stems)) return;
  out.push_back(at(mail::Target::kSubject, line->start, line->end));
}

}  // namespace takt::checks
