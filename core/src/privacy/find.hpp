// All identifiers of a block, each place given to one of them (claims.hpp).
#pragma once

#include <vector>

#include "privacy/identifier.hpp"
#include "privacy/surroundings.hpp"

namespace takt::privacy {

/// In order of their places. Linear in the block; a block without digits, addresses or long
/// unbroken strings costs one look at its characters.
std::vector<Identifier> find_identifiers(const Source& source);

}  // namespace takt::privacy
