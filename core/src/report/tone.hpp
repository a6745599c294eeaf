// The tone figures of a mail, and the words that moved them.
#pragma once

#include <span>

#include "mail/parts.hpp"
#include "report/finding.hpp"
#include "report/report.hpp"

namespace takt::report {

/// Politeness, warmth and formality of the writer's own blocks: what tone markers (the packs' "markers")
/// add up to, for a hundred words, or for the mail where it is shorter. A tone finding takes politeness
/// away by its severity.
Tone tone_of(std::span<const mail::AnalysedBlock> blocks, const mail::Parts& parts, std::span<const Finding> findings);

}  // namespace takt::report
