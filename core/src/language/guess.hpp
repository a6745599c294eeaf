// Which language a text is in: the script with most evidence, then the best column of its votes.
//
// A paragraph is judged with a bonus for its draft's language, so that a short phrase follows the draft
// and a long one speaks for itself; a draft that says little goes to the fallback where that fits.
#pragma once

#include <cstdint>

#include "language/model.hpp"

namespace takt::language {

struct Guess {
  std::uint8_t language = kOther;
  double confidence = 0;  ///< 0 … 1, rounded to hundredths
};

/// How much a language is expected before a text is read.
enum class Expected : std::int32_t {
  kFallback = 14,  ///< the interface's language, for a whole draft
  kDraft = 36,     ///< the draft's language, for one of its paragraphs
};

/// The language of the votes together. `likely` (kOther: none) is expected with that strength. Those of ours that are
/// not `used` are neighbours like others.
Guess decide(const Model& model, const Votes& votes, std::uint8_t likely, Expected strength,
             LanguageSet used = kAllOfOurs);

}  // namespace takt::language
