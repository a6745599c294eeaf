// The parts of a report that sum up a whole mail: statistics, checklist, tone figures.
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

/// Politeness rises with words of courtesy and falls with tone findings, per hundred words.
/// Warmth and formality are 0 as long as no rule pack speaks of them.
Tone tone_of(std::span<const mail::AnalysedBlock> blocks, std::span<const Finding> findings);

}  // namespace takt::report
