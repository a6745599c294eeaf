#include "report/settings.hpp"

#include <algorithm>

namespace takt::report {

namespace {

bool contains(const std::vector<std::string>& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

bool overlap(const Finding& a, const Finding& b) {
  return a.target == b.target && (a.target == Target::kDraft || (a.start < b.end && b.start < a.end));
}

}  // namespace

void apply_settings(const mail::Settings& settings, std::vector<Finding>& findings) {
  if (!settings.disabled.empty()) {
    std::erase_if(findings, [&](const Finding& finding) { return contains(settings.disabled, finding.id); });
  }
  if (!settings.ignored.empty()) {
    std::erase_if(findings,
                  [&](const Finding& finding) { return contains(settings.ignored, to_hex(finding.fingerprint)); });
  }
  for (Finding& finding : findings) {
    for (const auto& [id, severity] : settings.severity) {
      if (id == finding.id) finding.severity = severity;
    }
  }
}

void give_way(const engine::Catalogue& catalogue, std::vector<Finding>& findings) {
  const auto yields = [&](const Finding& finding) {
    const auto& stronger = catalogue[finding.check].yields;
    return !stronger.empty() && std::any_of(findings.begin(), findings.end(), [&](const Finding& other) {
      return std::find(stronger.begin(), stronger.end(), other.check) != stronger.end() && overlap(finding, other);
    });
  };
  std::vector<Finding> kept;
  kept.reserve(findings.size());
  std::vector<bool> dropped;
  for (const Finding& finding : findings) dropped.push_back(yields(finding));
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (!dropped[i]) kept.push_back(std::move(findings[i]));
  }
  findings = std::move(kept);
}

}  // namespace takt::report
