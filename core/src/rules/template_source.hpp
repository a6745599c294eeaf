// A reply template and a language's slot labels as they were written: takt.template/1 and takt.slots/1, read and
// checked on their own. Texts are checked with rules/template_text; that a text's slots have labels is checked where
// files are fitted together (rules/link).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "json/value.hpp"
#include "rules/blob.hpp"
#include "rules/vocabulary_names.hpp"
#include "takt/result.hpp"
#include "takt/takt.hpp"

namespace takt::rules {

inline constexpr std::string_view kTemplateSchema = "takt.template/1";
inline constexpr std::string_view kSlotsSchema = "takt.slots/1";

struct TemplateSection {
  blob::Word part = 0;  ///< index into kSectionNames
  std::string text;
};

struct TemplateVariant {
  blob::Word reg = 0;  ///< its register: index into kRegisterNames
  std::vector<TemplateSection> sections;
};

struct TemplateSource {
  std::string file, id;
  blob::Word role = 0, language = 0;
  std::string reviewed, title, subject;
  std::vector<TemplateVariant> variants;                   ///< the first is the default
  std::vector<std::pair<std::string, std::string>> slots;  ///< used in its texts: name, JSON Pointer of the text
};

struct SlotsSource {
  std::string file;
  blob::Word language = 0;
  std::vector<std::pair<std::string, std::string>> labels;  ///< slot, label
};

/// The scenario of a template's id: "refund" of "agent/refund".
std::string_view scenario_of(std::string_view template_id);

/// Errors: the file, the JSON Pointer of the first fault and its reason.
Result<TemplateSource> read_template(const std::string& file, const json::Value& document);
Result<SlotsSource> read_slots(const std::string& file, const json::Value& document);

}  // namespace takt::rules
