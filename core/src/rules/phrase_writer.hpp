// Writes the phrase patterns of all languages as streams (rules/phrase_format.hpp says how they stand there).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "rules/blob.hpp"
#include "rules/sequence_merger.hpp"

namespace takt::rules {

/// One language's patterns. Symbols are numbered by whoever gathered them; the file numbers them anew.
struct PhraseSource {
  struct Symbol {
    std::u16string text;
    blob::Word kind = 0;  // blob::EntryKind
  };
  struct Sequence {
    blob::Word rule = 0, role = 0, anchor = 0;
    SetSequence parts;
  };
  std::vector<Symbol> symbols;  // each is in some sequence
  std::vector<Sequence> sequences;
  blob::Slice suffixes;
};

void write_phrases(const std::vector<PhraseSource>& sources, std::vector<std::byte>& out);

}  // namespace takt::rules
