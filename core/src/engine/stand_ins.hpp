// Stand-ins for what is private in a draft: "[card 1]" in the place of a card number, as a last fix of its finding.
//
// Unlike a mask it says which of two cards is meant, and the writer can have the value back as long as the draft is
// open: the edit names the place that the value is taken from, so whoever applies it can keep the value. The report
// itself holds no value. One value has one number within a draft; a number that stands in the draft already is not
// given again.
#pragma once

#include <vector>

#include "engine/catalogue.hpp"
#include "mail/draft.hpp"
#include "report/finding.hpp"

namespace takt::engine {

/// Adds a fix to each finding whose check has the word for one (`insert` of a privacy check's message) in the
/// draft's language. `findings` are in the report's order. Linear in the draft but for a logarithm.
void add_stand_ins(const Catalogue& catalogue, const mail::Draft& draft, std::uint8_t language,
                   std::vector<report::Finding>& findings);

}  // namespace takt::engine
