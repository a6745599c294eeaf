#include "engine/suggester.hpp"

#include <algorithm>
#include <utility>

#include "suggest/own_template.hpp"

namespace takt::engine {

namespace {

using mail::AnalysedBlock;
using mail::Role;
using suggest::FactText;
using suggest::ScenarioText;
using suggest::SignTarget;

constexpr std::uint32_t kWordsOfDraft = 120, kWordsOfMessage = 400;  // that tell the scenario
constexpr std::uint32_t kFewWords = 15;                              // of substance: the letter is still to be written
constexpr std::size_t kMessagesForFacts = 6;

Role other(Role role) { return role == Role::kAgent ? Role::kCustomer : Role::kAgent; }

template <typename Hits, typename Out>
void take(const Hits& hits, std::uint32_t origin, Out& out) {
  for (auto hit : hits) {
    hit.start += origin;
    hit.end += origin;
    out.push_back(hit);
  }
}

void take_block(std::u16string_view text, std::uint32_t origin, const BlockAnalysis& analysis, Reader& reader,
                ScenarioText& out) {
  take(reader.scenario_hits(text), origin, out.words);
  take(analysis.lexicon_hits, origin, out.lists);
  for (SentenceSpan sentence : analysis.sentences) {
    if (!sentence.asks) continue;
    sentence.start += origin;
    sentence.end += origin;
    out.questions.push_back(sentence);
  }
}

void take_text(std::u16string_view text, std::span<const AnalysedBlock> blocks, const mail::Parts& parts,
               std::uint32_t most_words, Reader& reader, ScenarioText& out) {
  std::uint32_t words = 0;
  for (const AnalysedBlock& block : blocks) {
    if (words >= most_words) return;
    const std::uint32_t part = parts.part_at(block.block.start);
    if (block.analysis == nullptr || block.block.kind != mail::BlockKind::kText || part == 0 ||
        part == mail::kSignature)
      continue;
    words += block.analysis->words;
    take_block(text.substr(block.block.start, block.block.end - block.block.start), block.block.start, *block.analysis,
               reader, out);
  }
}

std::vector<ScenarioText> telling_texts(const ReadMail& mail, Reader& reader) {
  std::vector<ScenarioText> texts;
  // An agent answers a subject that the customer wrote; a customer's own speaks for them.
  if (mail.subject != nullptr) {
    ScenarioText& text = texts.emplace_back();
    text.target = SignTarget::kSubject;
    text.writer = Role::kCustomer;
    take_block(*mail.draft.subject, 0, *mail.subject, reader, text);
  }
  if (mail.asked.message != nullptr) {
    ScenarioText& text = texts.emplace_back();
    text.target = SignTarget::kThread;
    text.message = static_cast<std::uint32_t>(mail.asked.message - mail.thread.messages.data());
    text.writer = other(mail.role);
    take_text(mail.asked.message->message->text, mail.asked.message->blocks, mail.asked.message->parts, kWordsOfMessage,
              reader, text);
  }
  ScenarioText& text = texts.emplace_back();
  text.writer = mail.role;
  take_text(mail.draft.body, mail.body.blocks, mail.body.parts, kWordsOfDraft, reader, text);
  return texts;
}

std::vector<FactText> texts_with_facts(const ReadMail& mail) {
  std::vector<FactText> texts;
  if (mail.subject != nullptr) {
    mail::Block whole;
    whole.end = static_cast<std::uint32_t>(mail.draft.subject->size());
    texts.push_back({*mail.draft.subject, {{whole, mail.subject}}});
  }
  if (mail.role == Role::kCustomer) texts.push_back({mail.draft.body, mail.body.blocks});
  const auto& messages = mail.thread.messages;
  for (std::size_t i = messages.size(); i > 0 && messages.size() - i < kMessagesForFacts; --i) {
    FactText& text = texts.emplace_back();
    text.text = messages[i - 1].message->text;
    for (const AnalysedBlock* block : messages[i - 1].own_blocks()) text.blocks.push_back(*block);
  }
  return texts;
}

std::uint8_t language_of(const ReadMail& mail) {
  std::uint8_t language = mail.body.language.language;
  const bool empty = mail.draft.body.find_first_not_of(u" \n\r\t") == std::u16string::npos;
  // An empty draft is written in the language of what it answers, whatever its interface speaks.
  if (!mail.draft.language && empty && mail.asked.message != nullptr) language = mail.asked.message->language;
  if (language >= language::kTags.size()) language = mail.draft.ui_language.value_or(0);
  return language;
}

/// Takes out what the draft's privacy findings mark: a rule knows a password, the search for facts takes it for a
/// model.
void forget_private(const mail::Draft& draft, const std::vector<report::Finding>& findings, suggest::Facts& facts) {
  for (const report::Finding& finding : findings) {
    if (finding.target == mail::Target::kDraft || !finding.id.starts_with("privacy.")) continue;
    const std::u16string_view marked = report::marked_words(finding, draft);
    for (std::u16string& value : facts.values) {
      if (value.find(marked) != std::u16string::npos) value.clear();
    }
  }
}

}  // namespace

rules::TemplateSource template_of(const ReadMail& mail, Reader& reader, RuleSet& rules) {
  const auto scenarios = suggest::rank_scenarios(mail.role, telling_texts(mail, reader), mail.asked.mood);
  const std::vector<FactText> texts = texts_with_facts(mail);
  const suggest::Facts facts = suggest::collect_facts({mail.draft, mail.role, mail.asked, texts, rules.names()});
  return suggest::make_template({mail.draft, mail.role, language_of(mail), mail.body.blocks, mail.body.parts, facts,
                                 scenarios.empty() ? std::string_view() : scenarios.front().id, rules.templates()});
}

void suggest_replies(const ReadMail& mail, Reader& reader, RuleSet& rules, report::Report& report) {
  report.scenarios = suggest::rank_scenarios(mail.role, telling_texts(mail, reader), mail.asked.mood);
  if (!mail.draft.suggest && !mail.draft.suggest_all && mail.matter.substance >= kFewWords) return;
  const std::vector<FactText> texts = texts_with_facts(mail);
  suggest::Facts facts = suggest::collect_facts({mail.draft, mail.role, mail.asked, texts, rules.names()});
  forget_private(mail.draft, report.findings, facts);
  const bool needs_subject =
      mail.draft.subject && mail.draft.subject->find_first_not_of(u" \t") == std::u16string::npos;
  const suggest::Wanted wanted{mail.role, language_of(mail), needs_subject, mail.draft.suggest_all};
  report.suggestions = suggest::suggest(wanted, report.scenarios, facts, rules.templates());
}

}  // namespace takt::engine
