#include "engine/checker.hpp"

#include <algorithm>

#include "engine/hostility.hpp"
#include "engine/stand_ins.hpp"
#include "engine/suggester.hpp"
#include "language/tags.hpp"
#include "mail/correspondence.hpp"
#include "mail/role.hpp"
#include "report/lapses.hpp"
#include "report/settings.hpp"
#include "report/summary.hpp"
#include "report/tone.hpp"

namespace takt::engine {

namespace {

using mail::AnalysedBlock;
using mail::BlockKind;
using mail::Target;

std::vector<checks::BlockView> own_blocks(const ReadText& body) {
  std::vector<checks::BlockView> own;
  for (const AnalysedBlock& block : body.blocks) {
    if (block.block.kind != BlockKind::kText || body.parts.part_at(block.block.start) == 0) continue;
    own.push_back({block.block, block.analysis});
  }
  return own;
}

/// The hit with its offsets counted from `origin`.
CheckHit shifted(CheckHit hit, std::uint32_t origin) {
  hit.start -= origin;
  hit.end -= origin;
  for (Edit& edit : hit.fix) {
    edit.start -= origin;
    edit.end -= origin;
  }
  return hit;
}

}  // namespace

void Checker::run_draft_checks(const checks::DraftContext& context, FindingBuilder& findings) {
  const auto coded = checks::coded_checks();
  const auto& own = context.blocks;
  // Of a mail in none of our languages nobody here can say that anything is missing.
  const bool foreign = context.language == language::kOther && context.words > 0;
  std::vector<CheckHit> hits;
  for (std::uint32_t number = 0; number < coded.size(); ++number) {
    if (coded[number].draft == nullptr || !rules_.coded(number)) continue;
    if (foreign && coded[number].id.ends_with("-missing")) continue;
    hits.clear();
    coded[number].draft(context, hits);
    for (const CheckHit& hit : hits) {
      if (hit.target == Target::kDraft) {
        findings.add_check(number, hit, {});
      } else if (hit.target == Target::kSubject) {
        if (context.subject != nullptr)
          findings.add_check(number, hit, {Target::kSubject, *context.draft.subject, 0, context.subject, nullptr});
      } else {
        // The place lies in one of the blocks; the finding is bound to its sentence there.
        const auto after =
            std::upper_bound(own.begin(), own.end(), hit.start,
                             [](std::uint32_t place, const auto& view) { return place < view.block.start; });
        if (after == own.begin()) continue;
        const checks::BlockView& view = *std::prev(after);
        findings.add_check(number, shifted(hit, view.block.start),
                           {Target::kBody, context.draft.body, view.block.start, view.analysis, &context.parts});
      }
    }
  }
}

Checker::Texts Checker::read(const mail::Draft& draft) {
  cache_.next_draft();
  Texts texts{reader_.read_thread(draft), {}, nullptr};
  Reader::Expectation expected{draft.language, draft.ui_language.value_or(language::kOther)};
  if (draft.subject) expected.subject = *draft.subject;
  expected.used = draft.settings.languages;
  texts.body = reader_.read(draft.body, expected);
  if (draft.subject) texts.subject = &reader_.read_line(*draft.subject, expected, texts.body.language);
  return texts;
}

report::Report Checker::check(const mail::Draft& draft) {
  const auto [thread, body, subject] = read(draft);

  report::Report report;
  const std::uint8_t language = body.language.language;
  report.language = language == language::kOther ? "und" : language::kTags[language];
  report.language_confidence = body.language.confidence;
  const mail::RoleGuess role = mail::guess_role(draft, thread, body.blocks);
  report.role = role.role;
  report.role_confidence = role.confidence;

  FindingBuilder findings(rules_, graphemes_, role.role,
                          draft.ui_language.value_or(language == language::kOther ? std::uint8_t{0} : language),
                          language);
  if (subject != nullptr) findings.add_block({Target::kSubject, *draft.subject, 0, subject, nullptr});
  for (const AnalysedBlock& block : body.blocks) {
    if (block.analysis == nullptr) continue;
    findings.add_block({Target::kBody, draft.body, block.block.start, block.analysis, &body.parts});
  }
  const std::vector<checks::BlockView> own = own_blocks(body);
  std::uint32_t words = 0;
  for (const checks::BlockView& view : own) words += view.analysis->words;
  const mail::Matter matter = mail::read_matter({draft, subject, body.blocks, body.parts, thread});
  const mail::ReadMessage* other = thread.last_from_other_side();
  const bool other_side_hostile = other != nullptr && is_hostile(rules_, other->blocks, other->parts);
  const mail::MessageReading asked = mail::read_message(other, other_side_hostile);
  const std::vector<mail::ReadSentence> sentences =
      other == nullptr ? std::vector<mail::ReadSentence>{} : mail::read_sentences(draft.body, body.blocks, body.parts);
  run_draft_checks({draft, role.role, language, subject, own, body.parts, thread, words, rules_.names(), rules_.lists(),
                    asked, sentences, is_hostile(rules_, body.blocks, body.parts), other_side_hostile, matter},
                   findings);
  report.findings = findings.take();
  report::drop_manners(mail::read_correspondence(draft, language, words, body.parts, thread, body.blocks, matter),
                       draft.role == mail::Role::kAgent, report.findings);
  report::soften_lapses(role.role, report.findings);
  report::apply_settings(draft.settings, report.findings);
  report::give_way(rules_.catalogue(), report.findings);
  report::order(report.findings);
  add_stand_ins(rules_.catalogue(), draft, language, report.findings);
  report.parts = report::checklist(draft, role.role, body.blocks, body.parts, report.findings);
  report.tone = report::tone_of(body.blocks, body.parts, report.findings);
  report.statistics = report::summarize(own);
  suggest_replies({draft, role.role, body, subject, thread, asked, matter}, reader_, rules_, report);
  return report;
}

rules::TemplateSource Checker::make_template(const mail::Draft& draft) {
  const auto [thread, body, subject] = read(draft);
  const mail::RoleGuess role = mail::guess_role(draft, thread, body.blocks);
  const mail::Matter matter = mail::read_matter({draft, subject, body.blocks, body.parts, thread});
  const mail::MessageReading asked = mail::read_message(thread.last_from_other_side(), false);
  return template_of({draft, role.role, body, subject, thread, asked, matter}, reader_, rules_);
}

}  // namespace takt::engine
