// The parts of a report that sum up a whole mail: statistics and checklist.
#pragma once

#include <span>
#include <vector>

#include "checks/check.hpp"
#include "report/report.hpp"

namespace takt::report {

/// Numbers over the writer's own text. Reading time: 230 words a minute.
Statistics summarize(std::span<const checks::BlockView> own);

/// The parts that a letter of this role has (catalogue §7), in the letter's order, present or not. Their names are
/// the closed list in core/schema/report.schema.json. What is wanted only sometimes (a customer's "tried" and
/// "evidence", an agent's "empathy" and "steps") is listed when it is there or when a finding misses it.
std::vector<PartState> checklist(const mail::Draft& draft, mail::Role role, std::span<const mail::AnalysedBlock> blocks,
                                 const mail::Parts& parts, std::span<const Finding> findings);

}  // namespace takt::report
