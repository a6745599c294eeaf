#include "report/summary.hpp"

#include <algorithm>

#include "mail/parts_content.hpp"
#include "text/characters.hpp"

namespace takt::report {

namespace {

constexpr std::uint32_t kWordsPerMinute = 230;

}  // namespace

Statistics summarize(std::span<const checks::BlockView> own) {
  Statistics out;
  for (const checks::BlockView& view : own) {
    if (view.analysis->words == 0) continue;
    ++out.paragraphs;
    out.words += view.analysis->words;
    out.sentences += static_cast<std::uint32_t>(view.analysis->sentences.size());
    for (const auto& sentence : view.analysis->sentences)
      out.longest_sentence = std::max(out.longest_sentence, sentence.words);
  }
  out.reading_seconds = (out.words * 60 + kWordsPerMinute / 2) / kWordsPerMinute;
  return out;
}

std::vector<PartState> checklist(const mail::Draft& draft, mail::Role role, std::span<const mail::AnalysedBlock> blocks,
                                 const mail::Parts& parts, std::span<const Finding> findings) {
  std::vector<const mail::AnalysedBlock*> own;
  for (const mail::AnalysedBlock& block : blocks) {
    if (block.block.kind == mail::BlockKind::kText && block.analysis != nullptr) own.push_back(&block);
  }
  std::vector<PartState> out;
  const auto add = [&](std::string_view name, const std::optional<mail::Range>& place, bool elsewhere = false) {
    out.push_back({name, place, place.has_value() || elsewhere});
  };
  const auto add_if_due = [&](std::string_view name, const std::optional<mail::Range>& place, std::string_view check) {
    const bool missed = std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.id == check; });
    if (place || missed) add(name, place);
  };
  if (draft.subject) {
    const bool written =
        std::any_of(draft.subject->begin(), draft.subject->end(), [](char16_t unit) { return !text::is_space(unit); });
    add("subject", std::nullopt, written);
  }
  add("greeting", parts.greeting);
  if (role == mail::Role::kCustomer) {
    add("introduction", parts.introduction);
    add("problem", mail::problem_part(draft.body, own, parts));
    add_if_due("tried", mail::tried_part(own, parts), "structure.tried-missing");
    add("request", parts.request);
    add_if_due("evidence", mail::evidence_part(own, parts), "structure.evidence-missing");
  } else {
    add("reference", mail::reference_part(own, parts));
    add_if_due("empathy", mail::empathy_part(own, parts), "tone.empathy-missing");
    add("answers", mail::answers_part(draft.body, own, parts));
    add_if_due("steps", parts.steps, "structure.steps-unlisted");
    add("next-step", mail::next_step_part(own, parts));
  }
  add("contact", mail::contact_part(draft.body, own, parts), draft.host_adds_signature);
  if (role == mail::Role::kAgent) add("last-line", parts.last_line);
  add("closing", parts.closing);
  add("name", parts.name, draft.host_adds_signature);
  return out;
}

}  // namespace takt::report
