// Thanks, apologies and sympathy in the mail as a whole: missing, too many, or so general that they fit anybody.
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

/// tone.appreciation-missing: no thanks in a mail of 40 words of substance (decision 22 of the catalogue).
void find_missing_appreciation(const DraftContext& context, std::vector<engine::CheckHit>& out);

/// tone.over-apology: the third apology of a mail.
void find_third_apology(const DraftContext& context, std::vector<engine::CheckHit>& out);

/// tone.empathy-missing: the customer is worried or angry (decision 9), and the reply knows nothing of it.
void find_missing_empathy(const DraftContext& context, std::vector<engine::CheckHit>& out);

/// tone.generic-empathy: a bare "sorry" or "I understand" with nothing of the case in its sentence or the next.
void find_generic_empathy(const DraftContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
