// takt rules: the checks that Takt knows, or one of them in full.
#pragma once

#include "options.hpp"

namespace takt::cli {

/// Exit status: 0, or 2 for an unknown id or an unreadable folder.
int run_rules_list(const Options& options);

}  // namespace takt::cli
