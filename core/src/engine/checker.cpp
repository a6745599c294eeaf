#include "engine/checker.hpp"

#include <algorithm>

#include "language/tags.hpp"
#include "mail/role.hpp"
#include "report/message.hpp"
#include "report/settings.hpp"
#include "report/summary.hpp"
#include "text/characters.hpp"
#include "text/utf.hpp"

namespace takt::engine {

namespace {

using mail::AnalysedBlock;
using mail::BlockKind;
using report::Finding;
using report::Target;

std::uint32_t role_bit(mail::Role role) { return role == mail::Role::kAgent ? 2 : 1; }

/// The sentence around `offset`, or nothing: what a fingerprint is bound to.
std::u16string_view sentence_around(std::u16string_view whole, std::uint32_t block, const BlockAnalysis& analysis,
                                    std::uint32_t offset) {
  const auto& sentences = analysis.sentences;
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), offset,
                                      [](std::uint32_t place, const SentenceSpan& s) { return place < s.start; });
  if (after == sentences.begin()) return {};
  const SentenceSpan& sentence = *std::prev(after);
  return whole.substr(block + sentence.start, sentence.end - sentence.start);
}

/// A fix that deletes a word takes one of the two spaces around it along.
Edit deletion(std::u16string_view whole, std::uint32_t start, std::uint32_t end) {
  const bool space_after = end >= whole.size() || text::is_space(whole[end]) || !text::is_letter(whole[end]);
  if (start > 0 && whole[start - 1] == u' ' && space_after) --start;
  return {start, end, {}};
}

}  // namespace

/// What the steps of one check() share.
struct Checker::Session {
  const mail::Draft& draft;
  report::Report report{};
  std::uint8_t ui = 0;
  std::uint32_t role_bit = 1;
  std::vector<AnalysedBlock> blocks{};
  mail::Parts parts{};
  // The sentence of the last finding: several findings in one long sentence hash it once.
  std::u16string_view sentence{};
  std::uint64_t sentence_hash = 0;
};

void Checker::finish(Finding finding, const Place& place, const Words& words, const CheckHit& hit,
                     const std::vector<Edit>& edits, Session& session) {
  std::u16string_view marked;
  std::u16string_view sentence;
  std::uint64_t sentence_hash = 0;
  if (finding.target != Target::kDraft) {
    sentence = sentence_around(place.whole, place.offset, *place.analysis, finding.start - place.offset);
    if (sentence.data() != session.sentence.data() || sentence.size() != session.sentence.size()) {
      session.sentence = sentence;
      session.sentence_hash = report::sentence_hash(sentence);
    }
    sentence_hash = session.sentence_hash;
    finding.start = graphemes_.floor(place.whole, finding.start);
    finding.end = graphemes_.ceil(place.whole, finding.end);
    marked = place.whole.substr(finding.start, finding.end - finding.start);
  }
  const report::Slots slots{marked, hit.count, hit.limit, {}};
  finding.message = report::fill(words.message, slots);
  finding.why = report::fill(words.why, slots);
  finding.fingerprint = report::fingerprint(finding.id, sentence_hash, marked);
  if (!edits.empty()) {
    report::Fix fix;
    fix.edits = edits;
    fix.label = report::fill(words.fix, slots);
    if (fix.label.empty()) fix.label = std::u16string(marked) + u" → " + edits.front().text;
    finding.fixes.push_back(std::move(fix));
  }
  session.report.findings.push_back(std::move(finding));
}

void Checker::add_rule_hits(const Place& place, Session& session) {
  for (const RuleHit& hit : place.analysis->rule_hits) {
    LoadedPack& loaded = *rules_.packs()[hit.pack];
    const rules::blob::Rule& rule = loaded.pack.rules()[hit.rule];
    const std::uint32_t check = loaded.check_numbers[rule.check];
    const Catalogue::Entry& entry = rules_.catalogue()[check];
    if ((entry.record->roles & rule.roles & session.role_bit) == 0) continue;
    const std::uint32_t start = place.offset + hit.start, end = place.offset + hit.end;
    const std::uint32_t part = place.parts == nullptr ? std::uint32_t{mail::kSubject} : place.parts->part_at(start);
    if ((part & rule.parts) == 0) continue;
    Finding finding;
    finding.id = entry.id;
    finding.check = check;
    finding.severity =
        static_cast<mail::Severity>(rule.severity == rules::blob::kNone ? entry.record->severity : rule.severity);
    finding.target = place.target;
    finding.start = start;
    finding.end = end;
    std::vector<Edit> edits;
    if (rule.has_fix != 0) {
      std::u16string text = text::to_utf16(loaded.pack.text8(rule.replace));
      if (hit.regex) {
        rules::Match match;
        match.rule = hit.rule;
        match.start = start;
        text = loaded.regexes.replacement(place.whole, match, text);
      }
      edits.push_back(text.empty() ? deletion(place.whole, start, end) : Edit{start, end, std::move(text)});
    }
    const Words words = rules_.catalogue().words(check, session.ui, &loaded.pack, &rule);
    finish(std::move(finding), place, words, {}, edits, session);
  }
}

void Checker::add(std::uint32_t number, const CheckHit& hit, const Place& place, Session& session) {
  const auto check = rules_.coded(number);
  if (!check) return;
  const Catalogue::Entry& entry = rules_.catalogue()[*check];
  if ((entry.record->roles & session.role_bit) == 0) return;
  Finding finding;
  finding.id = entry.id;
  finding.check = *check;
  finding.severity = hit.severity.value_or(static_cast<mail::Severity>(entry.record->severity));
  finding.target = place.target;
  std::vector<Edit> edits = hit.fix;
  if (place.target != Target::kDraft) {
    finding.start = place.offset + hit.start;
    finding.end = place.offset + hit.end;
    for (Edit& edit : edits) {
      edit.start += place.offset;
      edit.end += place.offset;
    }
  }
  finish(std::move(finding), place, rules_.catalogue().words(*check, session.ui, nullptr, nullptr), hit, edits,
         session);
}

void Checker::add_check_hits(const Place& place, Session& session) {
  for (const NumberedHit& numbered : place.analysis->check_hits) {
    const std::uint32_t start = place.offset + numbered.hit.start;
    const std::uint32_t part = place.parts == nullptr ? std::uint32_t{mail::kSubject} : place.parts->part_at(start);
    if ((part & checks::coded_checks()[numbered.check].parts) != 0) add(numbered.check, numbered.hit, place, session);
  }
}

void Checker::add_draft_checks(Session& session) {
  std::vector<checks::BlockView> own;
  std::uint32_t words = 0;
  for (const AnalysedBlock& block : session.blocks) {
    if (block.block.kind != BlockKind::kText || session.parts.part_at(block.block.start) == 0) continue;
    own.push_back({block.block, block.analysis});
    words += block.analysis->words;
  }
  const checks::DraftContext context{session.draft, own, session.parts, words};
  const auto coded = checks::coded_checks();
  std::vector<CheckHit> hits;
  for (std::uint32_t number = 0; number < coded.size(); ++number) {
    if (coded[number].draft == nullptr || !rules_.coded(number)) continue;
    hits.clear();
    coded[number].draft(context, hits);
    for (const CheckHit& hit : hits) {
      if (hit.end == 0) {
        add(number, hit, {Target::kDraft, {}, 0, nullptr, nullptr}, session);
        continue;
      }
      // The place lies in one of the blocks; the finding is bound to its sentence there.
      const auto after = std::upper_bound(own.begin(), own.end(), hit.start, [](std::uint32_t place, const auto& view) {
        return place < view.block.start;
      });
      if (after == own.begin()) continue;
      const checks::BlockView& view = *std::prev(after);
      CheckHit local = hit;
      local.start -= view.block.start;
      local.end -= view.block.start;
      for (Edit& edit : local.fix) {
        edit.start -= view.block.start;
        edit.end -= view.block.start;
      }
      add(number, local, {Target::kBody, session.draft.body, view.block.start, view.analysis, &session.parts}, session);
    }
  }
  session.report.statistics = report::summarize(own);
}

report::Report Checker::check(const mail::Draft& draft) {
  cache_.next_draft();
  Session session{draft};
  const std::u16string_view body = draft.body;
  std::vector<mail::Block> blocks;
  mail::split_blocks(body, blocks);

  std::vector<KnownBlock*> known(blocks.size(), nullptr);
  language::Votes votes;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind == BlockKind::kQuote) continue;
    known[i] = &cache_.find(body.substr(blocks[i].start, blocks[i].end - blocks[i].start));
    if (blocks[i].kind == BlockKind::kText) votes += known[i]->votes;
  }
  KnownBlock* subject = draft.subject ? &cache_.find(*draft.subject) : nullptr;
  if (subject != nullptr && votes.words == 0) votes += subject->votes;

  language::Guess guess = language::decide(votes, draft.ui_language.value_or(language::kOther));
  if (draft.language) guess = {*draft.language, 1};
  const auto language_of = [&](const KnownBlock& block) {
    return draft.language || !language::is_clear(block.votes) ? guess.language
                                                              : language::decide(block.votes, guess.language).language;
  };
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const BlockAnalysis* analysis = known[i] == nullptr ? nullptr : &cache_.analyse(*known[i], language_of(*known[i]));
    session.blocks.push_back({blocks[i], analysis});
  }
  session.parts = mail::find_parts(body, session.blocks);

  session.ui = draft.ui_language.value_or(guess.language == language::kOther ? std::uint8_t{0} : guess.language);
  const mail::RoleGuess role = mail::guess_role(draft);
  session.role_bit = role_bit(role.role);
  report::Report& report = session.report;
  report.language = guess.language == language::kOther ? "und" : language::kTags[guess.language];
  report.language_confidence = guess.confidence;
  report.role = role.role;
  report.role_confidence = role.confidence;

  if (subject != nullptr) {
    const Place place{Target::kSubject, *draft.subject, 0, &cache_.analyse(*subject, language_of(*subject)), nullptr};
    add_rule_hits(place, session);
    add_check_hits(place, session);
  }
  for (const AnalysedBlock& block : session.blocks) {
    if (block.analysis == nullptr) continue;
    const Place place{Target::kBody, body, block.block.start, block.analysis, &session.parts};
    add_rule_hits(place, session);
    add_check_hits(place, session);
  }
  add_draft_checks(session);
  report::apply_settings(draft.settings, report.findings);
  report::give_way(rules_.catalogue(), report.findings);
  report::order(report.findings);
  report.parts = report::checklist(draft, session.parts);
  report.tone = report::tone_of(session.blocks, report.findings);
  return std::move(session.report);
}

}  // namespace takt::engine
