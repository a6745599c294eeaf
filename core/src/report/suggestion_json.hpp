// The JSON of a report's scenarios and suggestions.
#pragma once

#include <vector>

#include "json/writer.hpp"
#include "suggest/suggestions.hpp"

namespace takt::report {

void write_scenarios(json::Writer& json, const std::vector<suggest::ScenarioScore>& scenarios);
void write_suggestions(json::Writer& json, const std::vector<suggest::Suggestion>& suggestions);

}  // namespace takt::report
