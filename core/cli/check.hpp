// takt check: reads drafts, prints their reports in order.
#pragma once

#include "options.hpp"

namespace takt::cli {

/// Returns the exit status: 0 nothing at or above --fail-on, 1 something found, 2 an input or a rule
/// pack that could not be read, or an output that could not be written.
int run_check(const Options& options);

}  // namespace takt::cli
