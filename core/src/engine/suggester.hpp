// From a read mail to its scenarios and suggestions: gathers the texts that tell of them and asks suggest/.
//
// Scenarios are told of every draft, from a bounded number of words: the subject, the newest message of the other side
// and the beginning of the draft. Templates are filled only while the draft says little, or where it asks for them
// ("suggest": true); a long draft pays nothing.
#pragma once

#include "engine/reader.hpp"
#include "mail/matter.hpp"
#include "mail/thread_reading.hpp"
#include "report/report.hpp"

namespace takt::engine {

struct ReadMail {
  const mail::Draft& draft;
  mail::Role role;
  const ReadText& body;
  const BlockAnalysis* subject;  ///< nullptr: no subject field
  const mail::ReadThread& thread;
  const mail::MessageReading& asked;
  const mail::Matter& matter;
};

/// Sets the report's scenarios and suggestions.
void suggest_replies(const ReadMail& mail, Reader& reader, RuleSet& rules, report::Report& report);

/// The draft as a template of the writer's own.
rules::TemplateSource template_of(const ReadMail& mail, Reader& reader, RuleSet& rules);

}  // namespace takt::engine
