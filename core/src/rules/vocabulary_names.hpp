// The closed vocabularies of rule packs as they are written in JSON. The order of every list is the
// order of the numbers and bits in the compiled rules (rules/blob.hpp).
#pragma once

#include <array>
#include <string_view>

namespace takt::rules {

inline constexpr std::array<std::string_view, 5> kLanguageNames = {"en", "ru", "kk", "sv", "*"};
inline constexpr std::array<std::string_view, 4> kTextLanguages = {"en", "ru", "kk", "sv"};
inline constexpr std::array<std::string_view, 2> kRoleNames = {"customer", "agent"};
inline constexpr std::array<std::string_view, 3> kSeverityNames = {"hint", "warn", "stop"};
inline constexpr std::array<std::string_view, 5> kPartNames = {"subject", "greeting", "body", "closing", "signature"};

inline constexpr std::array<std::string_view, 3> kToneFigureNames = {"politeness", "warmth", "formality"};

/// What {slots} a message may hold.
inline constexpr std::array<std::string_view, 4> kSlotNames = {"text", "count", "limit", "name"};

}  // namespace takt::rules
