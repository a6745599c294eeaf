// The thread as the core reads it: every message cut into blocks and analysed like the draft itself.
//
// What a message asks, how it sounds and which names it holds is worked out from this elsewhere;
// here it is only said whose words are whose.
#pragma once

#include <cstdint>
#include <vector>

#include "language/tags.hpp"
#include "mail/draft.hpp"
#include "mail/parts.hpp"

namespace takt::mail {

struct ReadMessage {
  const Message* message = nullptr;
  std::vector<AnalysedBlock> blocks;  ///< offsets count from the message's start
  Parts parts;
  std::uint8_t language = language::kOther;
  bool from_writer = false;  ///< written by the draft's author or, for an agent, by a colleague

  /// The blocks that are this message's own words: no quotes.
  [[nodiscard]] std::vector<const AnalysedBlock*> own_blocks() const;
};

struct ReadThread {
  bool known = false;                 ///< false: the host does not know the thread
  std::vector<ReadMessage> messages;  ///< oldest first

  /// The newest message that the writer answers, or nullptr.
  [[nodiscard]] const ReadMessage* last_from_other_side() const;
  /// True for the first message of a conversation; false while the thread is unknown.
  [[nodiscard]] bool is_first_message() const { return known && messages.empty(); }
};

/// Whether `message` is of the writer's own side: the author's address or name, or an address of the
/// author's mail domain where the addressees have another one. Without an author, a message that is
/// from none of the addressees.
bool is_from_writer(const Draft& draft, const Message& message);

}  // namespace takt::mail
