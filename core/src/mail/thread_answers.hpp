// Which questions of a message its reply takes up: in the same words, in words of the same matter, by
// the kind of answer that the question wants, or by saying openly that the answer will follow.
//
// When in doubt a question counts as taken up: a false alarm costs more than a miss.
#pragma once

#include <cstdint>
#include <vector>

#include "mail/thread_reading.hpp"

namespace takt::mail {

enum class Treatment : std::uint8_t { kMissed, kAnswered, kDeferred };

/// For each question of `asked`, in its order. `reply`: the sentences of the draft; same language.
std::vector<Treatment> compare(const MessageReading& asked, const std::vector<ReadSentence>& reply);

}  // namespace takt::mail
