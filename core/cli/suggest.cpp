#include "suggest.hpp"

#include <cstdio>

#include "document_reader.hpp"
#include "engines.hpp"
#include "files.hpp"
#include "output.hpp"
#include "report_view.hpp"

namespace takt::cli {

namespace {

int fail(const Error& error) {
  complain(to_line(error));
  return 2;
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
  const Result<std::string> json = engine->check((*document)->draft);
  const Result<ReportView> report = json ? read_report(*json) : Result<ReportView>(json.error());
  if (!report) return fail({(*document)->name(), report.error().pointer, report.error().reason});
  std::string text;
  for (const ScoredId& scenario : report->scenarios) text += "scenario  " + scored(scenario.id, scenario.score);
  for (const SuggestionView& suggestion : report->suggestions) {
    text += "template  " + scored(suggestion.template_id, suggestion.score) + suggestion.text + "\n";
  }
  if (text.empty()) complain("no scenario is recognised and no template fits this draft");
  Output output;
  output.write(text);
  const std::string& failure = output.finish();
  if (!failure.empty()) return fail({"standard output", "", failure});
  return rules->faults.empty() ? 0 : 2;
}

}  // namespace takt::cli
