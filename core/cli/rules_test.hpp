// takt rules test: runs every example of a folder of rule packs against those packs alone.
#pragma once

#include "options.hpp"

namespace takt::cli {

/// Prints each example that fails with what was found instead, then "N passed, N failed".
/// Returns the exit status: 0, 1 (something failed, a faulty pack counts as one), 2 (no such folder).
int run_rules_test(const Options& options);

}  // namespace takt::cli
