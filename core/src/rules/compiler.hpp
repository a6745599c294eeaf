// From linked rule packs to the blob that the engine loads: the second half of takt::compile_rules.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "rules/link.hpp"

namespace takt::rules {

/// Compiles packs that link_packs() has found consistent. The same packs give the same bytes.
std::vector<std::byte> compile_packs(const LinkedPacks& linked);

}  // namespace takt::rules
