#include "report_view.hpp"

#include "json/value.hpp"

namespace takt::cli {

namespace {

using json::Value;

const json::Array kNothing;

std::string text_of(const Value& object, std::string_view name) {
  const Value* member = object.find(name);
  return member != nullptr && member->string() != nullptr ? *member->string() : std::string();
}
double number_of(const Value& object, std::string_view name) {
  const Value* member = object.find(name);
  return member != nullptr && member->number() != nullptr ? *member->number() : 0;
}
std::uint32_t offset_of(const Value& object, std::string_view name) {
  return static_cast<std::uint32_t>(number_of(object, name));
}
const json::Array& list_of(const Value& object, std::string_view name) {
  const Value* member = object.find(name);
  return member != nullptr && member->array() != nullptr ? *member->array() : kNothing;
}

FixView read_fix(const Value& value) {
  FixView fix{text_of(value, "label"), {}};
  for (const Value& edit : list_of(value, "edits")) {
    fix.edits.push_back(
        {text_of(edit, "target"), offset_of(edit, "start"), offset_of(edit, "end"), text_of(edit, "text")});
  }
  return fix;
}

FindingView read_finding(const Value& value) {
  FindingView finding;
  finding.id = text_of(value, "id");
  finding.severity = text_of(value, "severity");
  finding.target = text_of(value, "target");
  finding.start = offset_of(value, "start");
  finding.end = offset_of(value, "end");
  finding.message = text_of(value, "message");
  finding.why = text_of(value, "why");
  finding.fingerprint = text_of(value, "fingerprint");
  for (const Value& source : list_of(value, "source")) {
    if (source.string() != nullptr) finding.sources.push_back(*source.string());
  }
  for (const Value& fix : list_of(value, "fixes")) finding.fixes.push_back(read_fix(fix));
  return finding;
}

}  // namespace

Result<ReportView> read_report(std::string_view json) {
  const Result<Value> parsed = json::parse(json);
  if (!parsed) return parsed.error();
  ReportView report;
  if (const Value* language = parsed->find("language")) report.language = text_of(*language, "tag");
  if (const Value* role = parsed->find("role")) report.role = text_of(*role, "value");
  for (const Value& finding : list_of(*parsed, "findings")) report.findings.push_back(read_finding(finding));
  for (const Value& scenario : list_of(*parsed, "scenario")) {
    report.scenarios.push_back({text_of(scenario, "id"), number_of(scenario, "score")});
  }
  for (const Value& suggestion : list_of(*parsed, "suggestions")) {
    report.suggestions.push_back({text_of(suggestion, "template"), text_of(suggestion, "subject"),
                                  text_of(suggestion, "text"), number_of(suggestion, "score")});
  }
  return report;
}

unsigned severity_rank(std::string_view severity) { return severity == "stop" ? 2 : severity == "warn" ? 1 : 0; }

}  // namespace takt::cli
