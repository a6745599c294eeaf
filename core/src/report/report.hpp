// A report before it is written, and its JSON (takt.report/1, core/schema/report.schema.json).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mail/parts.hpp"
#include "report/finding.hpp"
#include "suggest/suggestions.hpp"

namespace takt::report {

struct PartState {
  std::string_view part;
  std::optional<mail::Range> place;  ///< empty: absent
  bool present = false;              ///< the subject is present without a place in the body
};

struct Statistics {
  std::uint32_t words = 0, sentences = 0, paragraphs = 0, longest_sentence = 0, reading_seconds = 0;
};

/// Words that moved the tone figures.
struct ToneMove {
  std::uint32_t start = 0, end = 0;  ///< UTF-16 units in the body
  std::array<std::int8_t, 3> by{};   ///< politeness, warmth, formality in hundredths
};

struct Tone {
  double politeness = 0, warmth = 0, formality = 0;  ///< -1 … 1
  std::vector<ToneMove> moves;                       ///< by place
};

struct Report {
  std::string_view language;  ///< tag, or "und" for a language that is none of ours (BCP 47)
  double language_confidence = 0;
  mail::Role role = mail::Role::kCustomer;
  double role_confidence = 0;
  std::vector<Finding> findings;
  std::vector<PartState> parts;
  Tone tone;
  std::vector<suggest::ScenarioScore> scenarios;  ///< best first
  std::vector<suggest::Suggestion> suggestions;   ///< likewise; they view the rules
  Statistics statistics;
};

/// The report as JSON. `sources_by_check`: the sources of each check, by its number in the catalogue.
std::string to_json(const Report& report, const std::vector<std::vector<std::string_view>>& sources_by_check);

}  // namespace takt::report
