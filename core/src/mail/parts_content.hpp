// What a letter's body holds, part by part: introduction, steps, request, last line, and, for the checklist and
// the structure checks, what was tried, evidence, a way to reach the writer, empathy, the next step …
//
// Each part is one function over the lexicon hits (rules/<tag>/letter_parts.json), so that a check and the
// checklist answer alike.
#pragma once

#include <optional>
#include <span>

#include "mail/parts.hpp"

namespace takt::mail {

/// The writer's own analysed text blocks, in order.
using OwnBlocks = std::span<const AnalysedBlock* const>;

/// The first sentence within `range` that holds a phrase of `lexicon`.
std::optional<Range> sentence_with(OwnBlocks own, rules::Lexicon lexicon, Range range);

/// The part of the body that …
std::optional<Range> problem_part(std::u16string_view body, OwnBlocks own, const Parts& parts);  // tells what happened
std::optional<Range> tried_part(OwnBlocks own, const Parts& parts);     // says what the writer tried already
std::optional<Range> evidence_part(OwnBlocks own, const Parts& parts);  // gives or offers error text, log, picture
std::optional<Range> contact_part(std::u16string_view body, OwnBlocks own,
                                  const Parts& parts);  // how to reach the writer
std::optional<Range> reference_part(OwnBlocks own,
                                    const Parts& parts);               // takes up the customer's request, near the top
std::optional<Range> empathy_part(OwnBlocks own, const Parts& parts);  // apologises or shows understanding
std::optional<Range> next_step_part(OwnBlocks own, const Parts& parts);  // says what happens next, or that it is done
std::optional<Range> answers_part(std::u16string_view body, OwnBlocks own,
                                  const Parts& parts);  // states something to the matter

/// Fills introduction, steps, request and last_line; parts.body is known.
void find_content(std::u16string_view body, OwnBlocks own, Parts& parts);

}  // namespace takt::mail
