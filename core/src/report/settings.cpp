#include "report/settings.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "text/interval_set.hpp"

namespace takt::report {

namespace {

bool contains(const std::vector<std::string>& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
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
  // The places of the stronger findings, for each check that yields and each target.
  std::map<std::pair<std::uint32_t, mail::Target>, text::IntervalSet> stronger;
  for (const Finding& finding : findings) {
    if (catalogue[finding.check].yields.empty()) continue;
    stronger.try_emplace({finding.check, finding.target});
  }
  for (auto& [key, places] : stronger) {
    const auto& yields = catalogue[key.first].yields;
    for (const Finding& finding : findings) {
      // What is said of the whole draft gives way wherever the stronger finding stands.
      const bool whole_draft = key.second == mail::Target::kDraft;
      if ((finding.target != key.second && !whole_draft) ||
          std::find(yields.begin(), yields.end(), finding.check) == yields.end())
        continue;
      places.add(whole_draft ? 0 : finding.start, whole_draft ? 1 : finding.end);
    }
    places.build();
  }
  std::erase_if(findings, [&](const Finding& finding) {
    const auto places = stronger.find({finding.check, finding.target});
    const std::uint32_t end = finding.target == mail::Target::kDraft ? 1 : finding.end;
    return places != stronger.end() && places->second.overlaps(finding.start, end);
  });
}

}  // namespace takt::report
