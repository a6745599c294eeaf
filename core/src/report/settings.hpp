// What the writer has set, applied to the findings; and which finding gives way to which.
#pragma once

#include <vector>

#include "engine/catalogue.hpp"
#include "mail/draft.hpp"
#include "report/finding.hpp"

namespace takt::report {

/// Leaves out disabled checks and ignored findings, and sets the severities the writer chose.
void apply_settings(const mail::Settings& settings, std::vector<Finding>& findings);

/// Drops a finding where one of the checks that its own check yields to overlaps it.
void give_way(const engine::Catalogue& catalogue, std::vector<Finding>& findings);

}  // namespace takt::report
