// Moments as the draft gives them: RFC 3339 texts ("2026-11-22T10:00:00Z", "2026-11-22T12:00:00+02:00").
//
// A pure function without clock or time zone data: what is no such text gives nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace takt::mail {

/// Seconds since 1970-01-01T00:00:00Z (fractions are dropped, a leap second counts as the next one), or
/// nothing when `text` is no RFC 3339 date and time, or names a day that does not exist.
std::optional<std::int64_t> seconds_of(std::string_view text);

/// Whole hours from `earlier` to `later`, both RFC 3339; nothing when one is none, or the order is wrong.
std::optional<std::int64_t> hours_between(std::string_view earlier, std::string_view later);

}  // namespace takt::mail
