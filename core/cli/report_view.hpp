// A report (takt.report/1) as the printing commands need it. Reads only what the core wrote.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "takt/result.hpp"

namespace takt::cli {

struct EditView {
  std::string target;
  std::uint32_t start = 0, end = 0;  ///< UTF-16 units
  std::string text;
};

struct FixView {
  std::string label;
  std::vector<EditView> edits;
};

struct FindingView {
  std::string id, severity, target;
  std::uint32_t start = 0, end = 0;  ///< UTF-16 units; 0 and 0 for target "draft"
  std::string message, why;
  std::vector<std::string> sources;
  std::vector<FixView> fixes;
  std::string fingerprint;
};

struct ScoredId {
  std::string id;
  double score = 0;
};

struct SuggestionView {
  std::string template_id, subject, text;
  double score = 0;
};

struct ReportView {
  std::string language, role;
  std::vector<FindingView> findings;
  std::vector<ScoredId> scenarios;
  std::vector<SuggestionView> suggestions;
};

Result<ReportView> read_report(std::string_view json);

/// 0 hint, 1 warn, 2 stop.
unsigned severity_rank(std::string_view severity);

}  // namespace takt::cli
