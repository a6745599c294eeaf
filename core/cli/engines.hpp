// The rules of a run of the command line: Takt's own and the writer's, and engines made from them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "rules/pack.hpp"
#include "takt/takt.hpp"

namespace takt::cli {

struct RunRules {
  std::vector<std::vector<std::byte>> blobs;  ///< a writer's own, one per folder
  std::vector<Error> faults;                  ///< packs that had to be left out
};

/// Compiles the writer's own packs. Error: a folder that cannot be read.
Result<RunRules> load_rules(const std::vector<std::string>& folders);

/// An engine with Takt's rules and the writer's.
Result<Engine> make_engine(const RunRules& rules);

/// The same rules as packs, to describe them; Takt's first.
Result<std::vector<rules::Pack>> load_packs(const RunRules& rules);

}  // namespace takt::cli
