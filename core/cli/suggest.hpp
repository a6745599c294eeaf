// takt suggest: what the draft's scenario is and which templates would fit.
#pragma once

#include "options.hpp"

namespace takt::cli {

/// Prints scenarios and suggestions of one draft, best first; nothing when there are none, with a
/// note on standard error. Exit status: 0, or 2 for an unreadable input.
int run_suggest(const Options& options);

}  // namespace takt::cli
