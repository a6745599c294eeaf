#include "mail/role.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

namespace takt::mail {

namespace {

using rules::Lexicon;

// Weights: a phrase counts one, up to kMostPhrases; the rest as they stand here.
constexpr int kMostPhrases = 3;
constexpr int kBeganTheThread = 2;
constexpr int kFirstMessage = 1;
constexpr int kDeskMailbox = 2;
constexpr int kPosition = 1;
constexpr int kSure = 6;  // of this weight on, the guess is as sure as a guess can be
constexpr double kSurest = 0.95;

// Mailboxes that a desk reads, in the four languages' usual spellings.
constexpr std::array<std::string_view, 22> kDesks = {
    "support",     "help",    "helpdesk",   "service", "info",   "sales",   "contact",    "customercare",
    "care",        "billing", "orders",     "returns", "office", "shop",    "kundtjanst", "kundservice",
    "reklamation", "zakaz",   "podderzhka", "klient",  "hello",  "kolldau",
};

bool is_desk(std::string_view address) {
  const std::string_view local = address.substr(0, address.find('@'));
  return address.find('@') != std::string_view::npos &&
         std::any_of(kDesks.begin(), kDesks.end(), [&](std::string_view desk) { return local.starts_with(desk); });
}

/// Agents' phrases less customers' phrases.
int phrases(std::span<const AnalysedBlock> blocks) {
  int agent = 0, customer = 0;
  for (const AnalysedBlock& block : blocks) {
    if (block.analysis == nullptr || block.block.kind == BlockKind::kQuote) continue;
    for (const engine::LexiconHit& hit : block.analysis->lexicon_hits) {
      agent += hit.lexicon == Lexicon::kAgentPhrase ? 1 : 0;
      customer += hit.lexicon == Lexicon::kCustomerPhrase ? 1 : 0;
    }
  }
  return std::clamp(agent - customer, -kMostPhrases, kMostPhrases);
}

}  // namespace

RoleGuess guess_role(const Draft& draft, const ReadThread& thread, std::span<const AnalysedBlock> blocks) {
  if (draft.role) return {*draft.role, 1};
  int agent = phrases(blocks);
  if (thread.is_first_message()) {
    agent -= kFirstMessage;
  } else if (!thread.messages.empty()) {
    agent += thread.messages.front().from_writer ? -kBeganTheThread : kBeganTheThread;
    // Whom an agent's words are addressed to is a customer.
    if (const ReadMessage* other = thread.last_from_other_side()) agent -= phrases(other->blocks);
  }
  if (!draft.to.empty() && is_desk(draft.to.front().address)) agent -= kDeskMailbox;
  if (is_desk(draft.author.address)) agent += kDeskMailbox;
  if (!draft.author.position.empty()) agent += kPosition;
  const double confidence = std::min(kSurest, 0.5 + 0.5 * std::abs(agent) / kSure);
  return {agent > 0 ? Role::kAgent : Role::kCustomer, confidence};
}

}  // namespace takt::mail
