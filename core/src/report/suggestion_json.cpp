#include "report/suggestion_json.hpp"

#include <array>
#include <string_view>

#include "language/tags.hpp"
#include "rules/vocabulary_names.hpp"

namespace takt::report {

namespace {

constexpr std::array<std::string_view, 3> kTargets = {"subject", "body", "thread"};

void write_sign(json::Writer& json, const suggest::Sign& sign) {
  json.begin_object();
  json.key("target");
  json.string(kTargets[static_cast<std::size_t>(sign.target)]);
  json.range(sign.start, sign.end);
  if (sign.target == suggest::SignTarget::kThread) {
    json.key("message");
    json.integer(sign.message);
  }
  json.end_object();
}

void write_suggestion(json::Writer& json, const suggest::Suggestion& suggestion) {
  const suggest::Template& source = *suggestion.source;
  json.begin_object();
  json.key("template");
  json.string(source.id);
  json.key("score");
  json.hundredths(suggestion.score);
  json.key("language");
  json.string(language::kTags[source.language]);
  json.key("title");
  json.string(source.title);
  json.key("register");
  json.string(rules::kRegisterNames[suggestion.formal ? 1 : 0]);
  if (!source.reviewed.empty()) {
    json.key("reviewed");
    json.string(source.reviewed);
  }
  if (!suggestion.subject.empty()) {
    json.key("subject");
    json.string(suggestion.subject);
  }
  json.key("text");
  json.string(suggestion.filled.text);
  json.key("slots");
  json.begin_array();
  for (const suggest::FilledSlot& slot : suggestion.filled.slots) {
    json.begin_object();
    json.key("name");
    json.string(slot.name);
    json.key("label");
    json.string(slot.label);
    json.range(slot.start, slot.end);
    json.key("filled");
    json.boolean(slot.filled);
    json.end_object();
  }
  json.end_array();
  json.key("sections");
  json.begin_array();
  for (const suggest::FilledSection& section : suggestion.filled.sections) {
    json.begin_object();
    json.key("part");
    json.string(section.part);
    json.range(section.start, section.end);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace

void write_scenarios(json::Writer& json, const std::vector<suggest::ScenarioScore>& scenarios) {
  json.begin_array();
  for (const suggest::ScenarioScore& scenario : scenarios) {
    json.begin_object();
    json.key("id");
    json.string(scenario.id);
    json.key("score");
    json.hundredths(scenario.score);
    json.key("signs");
    json.begin_array();
    for (const suggest::Sign& sign : scenario.signs) write_sign(json, sign);
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void write_suggestions(json::Writer& json, const std::vector<suggest::Suggestion>& suggestions) {
  json.begin_array();
  for (const suggest::Suggestion& suggestion : suggestions) write_suggestion(json, suggestion);
  json.end_array();
}

}  // namespace takt::report
