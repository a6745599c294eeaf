#include "suggest.hpp"

#include <cstdio>

#include "document_reader.hpp"
#include "engines.hpp"
#include "files.hpp"
#include "json_text.hpp"
#include "output.hpp"
#include "report_view.hpp"

namespace takt::cli {

namespace {

int fail(const Error& error) {
  complain(to_line(error));
  return 2;
}

/// The draft with "suggest": true; one that is no JSON object is left for the engine to refuse.
std::string asking(const std::string& draft) {
  Result<json::Value> parsed = json::parse(draft);
  if (!parsed || parsed->object() == nullptr) return draft;
  set_member(*parsed, "suggest", json::Value(json::Value::Data(true)));
  return to_json_text(*parsed);
}

/// What of the report concerns suggestions.
std::string as_json(const std::string& report) {
  const Result<json::Value> parsed = json::parse(report);
  json::Value out(json::Value::Data(json::Object{}));
  for (const std::string_view name : {"language", "role", "scenario", "suggestions"}) {
    const json::Value* member = parsed ? parsed->find(name) : nullptr;
    if (member != nullptr) set_member(out, name, *member);
  }
  return to_json_text(out) + "\n";
}

std::string scored(const std::string& name, double score) {
  char text[16];
  std::snprintf(text, sizeof(text), "%.2f  ", score);
  return text + name + "\n";
}

}  // namespace

int run_suggest(const Options& options) {
  const Result<RunRules> rules = load_rules(options.rules);
  if (!rules) return fail(rules.error());
  for (const Error& fault : rules->faults) complain(to_line(fault));
  Result<Engine> engine = make_engine(*rules);
  if (!engine) return fail(engine.error());
  DocumentReader reader(options);
  const std::optional<Result<Document>> document = reader.next();
  if (!document) return fail({"standard input", "", "no draft"});
  if (!*document) return fail(document->error());
  const Result<std::string> json = engine->check(asking((*document)->draft));
  const Result<ReportView> report = json ? read_report(*json) : Result<ReportView>(json.error());
  if (!report) return fail({(*document)->name(), report.error().pointer, report.error().reason});
  std::string text;
  if (options.format == Format::kJson) {
    text = as_json(*json);
  } else {
    for (const ScoredId& scenario : report->scenarios) text += "scenario  " + scored(scenario.id, scenario.score);
    for (const SuggestionView& suggestion : report->suggestions) {
      text += "\ntemplate  " + scored(suggestion.template_id, suggestion.score);
      if (!suggestion.subject.empty()) text += "subject   " + suggestion.subject + "\n";
      text += "\n" + suggestion.text + "\n";
    }
    if (text.empty()) complain("no scenario is recognised and no template fits this draft");
  }
  Output output;
  output.write(text);
  const std::string& failure = output.finish();
  if (!failure.empty()) return fail({"standard output", "", failure});
  return rules->faults.empty() ? 0 : 2;
}

}  // namespace takt::cli
