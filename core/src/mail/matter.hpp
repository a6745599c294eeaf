// The matter of a mail to a support desk: what it is about, and what it holds of the things that a
// desk needs (identifiers, what was tried, evidence, a request, a way to answer).
//
// Read once a report from what the blocks contributed, so that the checks of a customer's mail are
// a line each. Lists of words (rules/LANGUAGE/matter.json) say what belongs to which topic; they
// speak of the writer's own case ("my order", "was charged twice"), not of a topic in general.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/analysis.hpp"
#include "mail/draft.hpp"
#include "mail/parts.hpp"
#include "mail/thread.hpp"

namespace takt::mail {

enum class Topic : std::uint8_t {
  kOrder,
  kPayment,
  kRefund,
  kDelivery,
  kAccount,
  kDevice,
  kProblem,    ///< something went wrong, whatever it is
  kTechnical,  ///< something does not work: trying and evidence help
  kPraise,
  kApplication,  ///< for a job
  kClaim,        ///< an official one
  kUrgent,
  kCount
};

/// A span of the subject or the body.
struct Place {
  Target target = Target::kBody;
  std::uint32_t start = 0, end = 0;
};

struct Matter {
  std::array<std::optional<Place>, static_cast<std::size_t>(Topic::kCount)> topics;  ///< where first seen
  std::vector<Place> vague;          ///< "my product": things that are not named; body only
  std::uint32_t details = 0;         ///< bits of engine::Detail: subject and body without the signature
  std::uint32_t signed_details = 0;  ///< … and those of the signature
  std::uint32_t substance = 0;       ///< words of substance (decision 19 of the catalogue)
  std::uint32_t signature_words = 0;
  bool identifier = false;  ///< words that give a number, or say why there is none
  bool identifier_in_thread = false;
  bool named = false;  ///< a product, service or feature; also in the thread
  bool asks = false, wishes = false, introduces = false, tried = false, evidence = false;
  bool contact = false;  ///< words that offer a way to answer, or a department
  bool all_ask = false;  ///< every sentence of substance is a question
  bool ongoing = false;  ///< an answer within a conversation

  [[nodiscard]] const std::optional<Place>& at(Topic topic) const { return topics[static_cast<std::size_t>(topic)]; }
  [[nodiscard]] bool is(Topic topic) const { return at(topic).has_value(); }
  [[nodiscard]] bool holds(engine::Detail detail) const { return (details >> static_cast<unsigned>(detail) & 1u) != 0; }
  [[nodiscard]] bool signs_with(engine::Detail detail) const {
    return (signed_details >> static_cast<unsigned>(detail) & 1u) != 0;
  }
};

/// What the matter is read from; everything outlives the call.
struct MatterSource {
  const Draft& draft;
  const engine::BlockAnalysis* subject;  ///< nullptr: no subject field
  std::span<const AnalysedBlock> blocks;
  const Parts& parts;
  const ReadThread& thread;
};

/// Linear in the hits of draft and thread.
Matter read_matter(const MatterSource& source);

}  // namespace takt::mail
