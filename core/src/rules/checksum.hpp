// FNV-1a 64: tells a damaged rule blob from a whole one, and names sentences in fingerprints.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace takt::rules {

inline constexpr std::uint64_t kChecksumStart = 14695981039346656037ull;

inline std::uint64_t checksum_of(std::span<const std::byte> bytes, std::uint64_t hash = kChecksumStart) {
  for (const std::byte byte : bytes) hash = (hash ^ static_cast<std::uint64_t>(byte)) * 1099511628211ull;
  return hash;
}

}  // namespace takt::rules
