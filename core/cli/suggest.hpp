// takt suggest: what the draft's scenario is and which templates would fit.
#pragma once

#include "options.hpp"

namespace takt::cli {

/// Prints scenarios and suggestions of one draft, best first, however much is written already: as text, or as JSON
/// with the report's members language, role, scenario and suggestions. Exit status: 0, or 2 for an unreadable input.
int run_suggest(const Options& options);

}  // namespace takt::cli
