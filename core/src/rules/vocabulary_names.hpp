// The closed vocabularies of rule packs as they are written in JSON. The order of every list is the
// order of the numbers and bits in the compiled rules (rules/blob.hpp).
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "language/tag_list.hpp"

namespace takt::rules {

inline constexpr auto& kTextLanguages = language::kTags;
/// What a pack may be in: one of them, or every language.
inline constexpr auto kLanguageNames = [] {
  std::array<std::string_view, kTextLanguages.size() + 1> names;
  std::copy(kTextLanguages.begin(), kTextLanguages.end(), names.begin());
  names.back() = "*";
  return names;
}();
inline constexpr std::array<std::string_view, 2> kRoleNames = {"customer", "agent"};
inline constexpr std::array<std::string_view, 3> kSeverityNames = {"hint", "warn", "stop"};
inline constexpr std::array<std::string_view, 5> kPartNames = {"subject", "greeting", "body", "closing", "signature"};

/// What a template's section does; its registers.
inline constexpr std::array<std::string_view, 9> kSectionNames = {
    "greeting", "thanks", "empathy", "apology", "explanation", "steps", "request", "promise", "closing"};
inline constexpr std::array<std::string_view, 2> kRegisterNames = {"friendly", "formal"};

/// What calls for a template, whoever's role it is for: every scenario has a template of that name for one role or
/// both.
inline constexpr std::array<std::string_view, 30> kScenarioNames = {"complaint",
                                                                    "upset-customer",
                                                                    "thank-you",
                                                                    "technical-support",
                                                                    "positive-feedback",
                                                                    "welcome",
                                                                    "refund",
                                                                    "exchange",
                                                                    "survey",
                                                                    "referral",
                                                                    "request-denied",
                                                                    "answer",
                                                                    "free-trial",
                                                                    "renewal-reminder",
                                                                    "follow-up",
                                                                    "clarify",
                                                                    "hold",
                                                                    "bug-acknowledged",
                                                                    "glad-to-help",
                                                                    "delay-apology",
                                                                    "technical-problem",
                                                                    "question",
                                                                    "praise",
                                                                    "refusal-reasons",
                                                                    "appeal",
                                                                    "account-recovery",
                                                                    "account-blocked",
                                                                    "report-abuse",
                                                                    "cancel",
                                                                    "data-request"};

inline constexpr std::array<std::string_view, 3> kToneFigureNames = {"politeness", "warmth", "formality"};

/// What {slots} a message may hold.
inline constexpr std::array<std::string_view, 4> kSlotNames = {"text", "count", "limit", "name"};

}  // namespace takt::rules
