// The parts of a report that sum up a whole mail: statistics and checklist.
#pragma once

#include <span>
#include <vector>

#include "checks/check.hpp"
#include "report/report.hpp"

namespace takt::report {

/// Numbers over the writer's own text. Reading time: 230 words a minute.
Statistics summarize(std::span<const checks::BlockView> own);

/// The parts in the letter's order, present or not.
std::vector<PartState> checklist(const mail::Draft& draft, const mail::Parts& parts);

}  // namespace takt::report
