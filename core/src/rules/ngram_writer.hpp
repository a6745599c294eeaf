// Lays the language statistics of all packs out in the blob: one table a script, a column a language.
#pragma once

#include <span>

#include "rules/blob_writer.hpp"
#include "rules/pack_source.hpp"

namespace takt::rules {

/// Columns stand in the order of the packs. Packs without statistics are passed over.
void write_ngrams(std::span<const PackSource> packs, BlobWriter& writer);

}  // namespace takt::rules
