// Applies a rule's conditions to its matches: exceptions, `unless` and `require` in the sentence.
#pragma once

#include <vector>

#include "rules/matcher.hpp"
#include "rules/pack.hpp"

namespace takt::engine {

/// Sorts all matches of one pack in one block (any order, all roles) and returns those of role
/// kMatch that stand: conditions hold, and none lies inside another match of the same rule.
/// Sorted by start, then rule.
std::vector<rules::Match> apply_conditions(const rules::Pack& pack, std::vector<rules::Match>& matches);

}  // namespace takt::engine
