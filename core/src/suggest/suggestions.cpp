#include "suggest/suggestions.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "text/sorting.hpp"

namespace takt::suggest {

namespace {

constexpr std::size_t kMost = 3;
// The letters written most, for a mail of which nothing is known yet: customer, agent.
constexpr std::array<std::array<std::string_view, kMost>, 2> kCommonest = {{
    {"question", "technical-problem", "complaint"},
    {"answer", "technical-support", "follow-up"},
}};

/// How well a template's own name fits a scenario: "refund" itself, or "refund-vip" of a writer's own.
bool serves(const Template& candidate, std::string_view scenario) {
  const std::string_view name = candidate.scenario();
  return name.starts_with(scenario) &&
         (name.size() == scenario.size() || (candidate.own && name[scenario.size()] == '-'));
}

const Variant& variant_for(const Template& source, bool formal) {
  const auto found = std::find_if(source.variants.begin(), source.variants.end(),
                                  [](const Variant& variant) { return variant.formal; });
  return formal && found != source.variants.end() ? *found : source.variants.front();
}

}  // namespace

std::vector<Suggestion> suggest(mail::Role role, std::uint8_t language, const std::vector<ScenarioScore>& scenarios,
                                const Facts& facts, bool needs_subject, const Library& library) {
  std::vector<Suggestion> out;
  std::set<const Template*> taken;
  const auto number = static_cast<std::uint8_t>(role);
  const auto add = [&](std::string_view scenario, double score) {
    std::vector<const Template*> fitting;
    for (const Template& candidate : library.all()) {
      if (candidate.role == number && candidate.language == language && serves(candidate, scenario))
        fitting.push_back(&candidate);
    }
    // The writer's own before those that Takt brings; then by id, so that the order is always the same.
    text::sort(fitting, [](const Template* a, const Template* b) { return a->own != b->own ? a->own : a->id < b->id; });
    for (const Template* source : fitting) {
      if (out.size() == kMost || !taken.insert(source).second) continue;
      const Variant& variant = variant_for(*source, facts.formal);
      Suggestion& suggestion = out.emplace_back();
      suggestion.source = source;
      suggestion.score = score;
      suggestion.formal = variant.formal;
      suggestion.filled = fill(variant, language, facts, library);
      if (needs_subject) suggestion.subject = fill_line(source->subject, language, facts, library);
    }
  };
  for (const ScenarioScore& scenario : scenarios) add(scenario.id, scenario.score);
  for (const std::string_view scenario : kCommonest[number]) add(scenario, 0);
  return out;
}

}  // namespace takt::suggest
