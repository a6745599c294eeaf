// Reads the phrase patterns of all languages back into records (rules/phrase_format.hpp says how they stand in the
// file).
//
// A single pass. Whatever the bytes are, nothing is read out of bounds, every symbol of the records
// is there, and what is allocated stays within a multiple of what was read.
#pragma once

#include <string>
#include <vector>

#include "rules/blob.hpp"
#include "rules/columns.hpp"

namespace takt::rules {

/// Where the records go. The pools that others have filled already are appended to.
struct PhrasePools {
  std::u16string& text;
  std::vector<blob::Word>& words;
  std::vector<blob::Word>& slices;                                       // blob::Slice, two words each
  std::vector<blob::Word>&matchers, &vocabulary, &sequences, &elements;  // as many words each as the record has
};

/// False: damaged.
bool read_phrases(ColumnReader& file, PhrasePools pools);

}  // namespace takt::rules
