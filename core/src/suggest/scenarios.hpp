// Which scenario a mail is in: what the customer's words (and an agent's own) call for, ranked.
//
// Evidence is data: groups of words with weights (the packs' "scenarios") and a few lists that the checks read anyway
// (refusals, reminders …). Each group counts once, and what it says is joined as chances are: 1 - (1-p)(1-q)… A mail
// with a question and no clear scenario is a question. Nothing is learnt and nothing depends on what came before.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/analysis.hpp"
#include "mail/thread_reading.hpp"

namespace takt::suggest {

enum class SignTarget : std::uint8_t { kSubject, kBody, kThread };

/// Words that led to a scenario.
struct Sign {
  SignTarget target = SignTarget::kBody;
  std::uint32_t start = 0, end = 0;  ///< UTF-16 units in the target
  std::uint32_t message = 0;         ///< kThread: number of the message in the draft's thread
};

struct ScenarioScore {
  std::string_view id;
  double score = 0;  ///< 0 … 1
  std::vector<Sign> signs;
};

/// One text of the mail, with what was found in it. Offsets of hits count from the text's start.
struct ScenarioText {
  SignTarget target = SignTarget::kBody;
  std::uint32_t message = 0;
  mail::Role writer = mail::Role::kCustomer;
  std::vector<engine::ScenarioHit> words;
  std::vector<engine::LexiconHit> lists;
  std::vector<engine::SentenceSpan> questions;  ///< sentences that ask
};

/// The best scenarios first, at most five; ids are those of `role`'s templates. `mood`: of the other side.
std::vector<ScenarioScore> rank_scenarios(mail::Role role, const std::vector<ScenarioText>& texts, mail::Mood mood);

}  // namespace takt::suggest
