#include "report/report.hpp"

#include <array>

#include "json/writer.hpp"
#include "report/suggestion_json.hpp"
#include "takt/takt.hpp"

namespace takt::report {

namespace {

constexpr std::array<std::string_view, 3> kSeverities = {"hint", "warn", "stop"};
constexpr std::array<std::string_view, 3> kTargets = {"subject", "body", "draft"};

void write_move(json::Writer& json, const ToneMove& move) {
  json.begin_object();
  json.range(move.start, move.end);
  constexpr std::array<std::string_view, 3> kFigures = {"politeness", "warmth", "formality"};
  for (std::size_t i = 0; i < kFigures.size(); ++i) {
    if (move.by[i] == 0) continue;
    json.key(kFigures[i]);
    json.hundredths(move.by[i] / 100.0);
  }
  json.end_object();
}

void write_fix(json::Writer& json, const Fix& fix, mail::Target target) {
  if (target == mail::Target::kDraft) target = mail::Target::kBody;  // what is missing is written there
  json.begin_object();
  json.key("label");
  json.string(fix.label);
  json.key("edits");
  json.begin_array();
  for (const engine::Edit& edit : fix.edits) {
    json.begin_object();
    json.key("target");
    json.string(kTargets[static_cast<std::size_t>(target)]);
    json.range(edit.start, edit.end);
    json.key("text");
    json.string(edit.text);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_finding(json::Writer& json, const Finding& finding, const std::vector<std::string_view>& sources) {
  json.begin_object();
  json.key("id");
  json.string(finding.id);
  json.key("severity");
  json.string(kSeverities[static_cast<std::size_t>(finding.severity)]);
  json.key("target");
  json.string(kTargets[static_cast<std::size_t>(finding.target)]);
  if (finding.target != mail::Target::kDraft) {
    json.range(finding.start, finding.end);
  }
  json.key("message");
  json.string(finding.message);
  json.key("why");
  json.string(finding.why);
  json.key("source");
  json.begin_array();
  for (const std::string_view source : sources) json.string(source);
  json.end_array();
  json.key("fixes");
  json.begin_array();
  for (const Fix& fix : finding.fixes) write_fix(json, fix, finding.target);
  json.end_array();
  json.key("fingerprint");
  json.string(std::string_view(to_hex(finding.fingerprint)));
  json.end_object();
}

void write_parts(json::Writer& json, const std::vector<PartState>& parts) {
  json.begin_array();
  for (const PartState& part : parts) {
    json.begin_object();
    json.key("part");
    json.string(part.part);
    json.key("present");
    json.boolean(part.present);
    if (part.place) {
      json.range(part.place->start, part.place->end);
    }
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string to_json(const Report& report, const std::vector<std::vector<std::string_view>>& sources_by_check) {
  std::string out;
  out.reserve(1024 + report.findings.size() * 640);
  json::Writer json(out);
  json.begin_object();
  json.key("schema");
  json.string(std::string_view("takt.report/1"));
  json.key("language");
  json.begin_object();
  json.key("tag");
  json.string(report.language);
  json.key("confidence");
  json.hundredths(report.language_confidence);
  json.end_object();
  json.key("role");
  json.begin_object();
  json.key("value");
  json.string(std::string_view(report.role == mail::Role::kAgent ? "agent" : "customer"));
  json.key("confidence");
  json.hundredths(report.role_confidence);
  json.end_object();
  json.key("findings");
  json.begin_array();
  for (const Finding& finding : report.findings) write_finding(json, finding, sources_by_check[finding.check]);
  json.end_array();
  json.key("parts");
  write_parts(json, report.parts);
  json.key("tone");
  json.begin_object();
  json.key("politeness");
  json.hundredths(report.tone.politeness);
  json.key("warmth");
  json.hundredths(report.tone.warmth);
  json.key("formality");
  json.hundredths(report.tone.formality);
  json.key("moves");
  json.begin_array();
  for (const ToneMove& move : report.tone.moves) write_move(json, move);
  json.end_array();
  json.end_object();
  json.key("scenario");
  write_scenarios(json, report.scenarios);
  json.key("suggestions");
  write_suggestions(json, report.suggestions);
  json.key("statistics");
  json.begin_object();
  const auto& numbers = report.statistics;
  const std::array<std::pair<std::string_view, std::uint32_t>, 5> statistics = {{
      {"words", numbers.words},
      {"sentences", numbers.sentences},
      {"paragraphs", numbers.paragraphs},
      {"longestSentence", numbers.longest_sentence},
      {"readingSeconds", numbers.reading_seconds},
  }};
  for (const auto& [name, value] : statistics) {
    json.key(name);
    json.integer(value);
  }
  json.end_object();
  json.end_object();
  return out;
}

}  // namespace takt::report

std::string takt::error_to_json(const Error& error) {
  std::string out;
  json::Writer json(out);
  json.begin_object();
  json.key("schema");
  json.string(std::string_view("takt.error/1"));
  json.key("pointer");
  json.string(std::string_view(error.pointer));
  json.key("reason");
  json.string(std::string_view(error.reason));
  json.end_object();
  return out;
}
