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

std::vector<Suggestion> suggest(const Wanted& wanted, const std::vector<ScenarioScore>& scenarios, const Facts& facts,
                                const Library& library) {
  std::vector<Suggestion> out;
  std::set<const Template*> taken;
  const auto number = static_cast<std::uint8_t>(wanted.role);
  // The writer's own before those that Takt brings; then by id, so that the order is always the same.
  std::vector<const Template*> candidates;
  for (const Template& candidate : library.all()) {
    if (candidate.role == number && candidate.language == wanted.language) candidates.push_back(&candidate);
  }
  text::sort(candidates,
             [](const Template* a, const Template* b) { return a->own != b->own ? a->own : a->id < b->id; });
  const auto add = [&](const Template& source, const Variant& variant, double score) {
    Suggestion& suggestion = out.emplace_back();
    suggestion.source = &source;
    suggestion.score = score;
    suggestion.formal = variant.formal;
    suggestion.filled = fill(variant, wanted.language, facts, library);
    if (wanted.needs_subject) suggestion.subject = fill_line(source.subject, wanted.language, facts, library);
  };
  const auto add_scenario = [&](std::string_view scenario, double score) {
    for (const Template* source : candidates) {
      if (out.size() == kMost || !serves(*source, scenario) || !taken.insert(source).second) continue;
      add(*source, variant_for(*source, facts.formal), score);
    }
  };
  for (const ScenarioScore& scenario : scenarios) add_scenario(scenario.id, scenario.score);
  for (const std::string_view scenario : kCommonest[number]) add_scenario(scenario, 0);
  if (!wanted.all) return out;
  for (const Template* source : candidates) {
    const Variant* shown = taken.contains(source) ? &variant_for(*source, facts.formal) : nullptr;
    for (const Variant& variant : source->variants) {
      if (&variant != shown) add(*source, variant, 0);
    }
  }
  return out;
}

}  // namespace takt::suggest
