// Lapses of form: "!!", a few capitals, «ты», "thx". In a customer's mail that is faultless otherwise they are a hint;
// beside hard words, or again and again, they are part of the attack and keep their check's severity.
#pragma once

#include <vector>

#include "mail/correspondence.hpp"
#include "mail/draft.hpp"
#include "report/finding.hpp"

namespace takt::report {

/// Makes lone lapses hints. An agent's stay what they are, and so does what was given a severity of its own
/// (a whole sentence in capitals, a coarse word). To be called before the writer's own settings are applied.
void soften_lapses(mail::Role role, std::vector<Finding>& findings);

/// Takes out what is a matter of manner in letters where the text seems to be none: hard words stay. So does, but for
/// an `agent` – one who is said to be one, not guessed –, what was given a loud severity of its own (an outburst, a
/// coarse word).
void drop_manners(mail::Correspondence correspondence, bool agent, std::vector<Finding>& findings);

}  // namespace takt::report
