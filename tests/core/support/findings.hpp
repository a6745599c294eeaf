// The ids of a draft's findings, under the project's own rules.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "json/value.hpp"
#include "support/rule_packs.hpp"

namespace support {

/// Ids of the findings for a takt.draft/1, in the report's order.
inline std::vector<std::string> findings_of(std::string_view draft_json) {
  static takt::Engine engine = support::engine();
  std::vector<std::string> ids;
  const auto report = engine.check(draft_json);
  if (!report) return {"no report: " + report.error().reason};
  const auto parsed = takt::json::parse(report.value());
  for (const auto& finding : *parsed.value().find("findings")->array()) ids.push_back(*finding.find("id")->string());
  return ids;
}

}  // namespace support
