// The compiled rules that the program carries, so that it works wherever it is copied.
#pragma once

#include <cstddef>
#include <span>

namespace takt::cli {

std::span<const std::byte> embedded_rules();

}  // namespace takt::cli
