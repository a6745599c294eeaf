// Folds linear sequences back together: what differs in one place only becomes one sequence with a
// set of symbols in that place.
//
// A pattern such as "(you|they) (are|were) ...2 (late|slow)" expands to eight sequences; merged place
// by place they are one again, whatever rule or pattern they came from. Without this a pack of a
// few hundred patterns would compile to tens of thousands of sequences.
#pragma once

#include <vector>

#include "rules/blob.hpp"

namespace takt::rules {

struct SetElement {
  std::vector<blob::Word> symbols;  // sorted, without doubles
  blob::Word gap_max = 0;
};

struct SetSequence {
  blob::Word edges = 0;
  std::vector<SetElement> elements;
};

/// The same sequences, merged; the order depends on the input's order alone.
std::vector<SetSequence> merge_sequences(std::vector<SetSequence> sequences);

}  // namespace takt::rules
