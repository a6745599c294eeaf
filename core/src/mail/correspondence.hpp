// Whether a text reads as mail to or from a support desk at all.
//
// Much of what we say of manner – a smiley, "btw", "I think it is", no word of thanks – is a fault in a letter to a
// customer or a firm, and the ordinary way to write in a chat among friends, a post to a list, a note to oneself.
#pragma once

#include <cstdint>
#include <span>

#include "mail/draft.hpp"
#include "mail/matter.hpp"
#include "mail/parts.hpp"
#include "mail/thread.hpp"

namespace takt::mail {

/// kLikely: its manner is judged. kSure: also what is missing in it.
enum class Correspondence : std::uint8_t { kUnlikely, kLikely, kSure };

/// Sure is what answers a message of the other side; a short text or one in a language that is none of ours has
/// nothing against it. Any other shows it by two of these, or beyond doubt by three: greeting, closing, words that only
/// customers or only agents write, an identifier, a case (an order, a payment …: one each), something that does not
/// work. A closing ends a letter, so that what it lacks will not come any more.
Correspondence read_correspondence(const Draft& draft, std::uint8_t language, std::uint32_t words, const Parts& parts,
                                   const ReadThread& thread, std::span<const AnalysedBlock> blocks,
                                   const Matter& matter);

}  // namespace takt::mail
