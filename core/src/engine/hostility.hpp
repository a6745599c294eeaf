// Whether a text is hostile, as the tone rules find it: an insult, an obscenity or a menace aimed at the
// reader, or blame three times over. Sarcasm, impatience and a single reproach are not (decision 1 of
// the catalogue).
#pragma once

#include <span>

#include "engine/rule_set.hpp"
#include "mail/parts.hpp"

namespace takt::engine {

/// Reads the rule hits of the text's own blocks; what is quoted does not count.
bool is_hostile(RuleSet& rules, std::span<const mail::AnalysedBlock> blocks, const mail::Parts& parts);

}  // namespace takt::engine
