// What is known of a mail that a template's slots can be filled with: names, numbers, dates, sums – as they were
// written, found in the thread, the subject and the writer's profile.
//
// Only what a reader of the thread can see goes in; nothing that a privacy recogniser knows (a card, a bank account, a
// password) ever does. A thing that may be wrong is left empty: an unfilled slot is seen, a wrong number is sent.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "mail/draft.hpp"
#include "mail/names.hpp"
#include "mail/parts.hpp"
#include "mail/thread_reading.hpp"
#include "rules/template_text.hpp"

namespace takt::suggest {

struct Facts {
  std::array<std::u16string, rules::kFilledSlots.size()> values;  ///< by rules::kFilledSlots; empty: not known
  mail::Gender author = mail::Gender::kUnknown, customer = mail::Gender::kUnknown;
  bool familiar = false;  ///< the other side says ты or сен
  bool formal = false;    ///< the other side signs or is greeted with title or patronymic

  /// The value of a slot; empty: not known, or no slot that the core fills.
  [[nodiscard]] std::u16string_view value(std::string_view slot) const;
};

/// One text that is searched for facts, with what its blocks contributed.
struct FactText {
  std::u16string_view text;
  std::vector<mail::AnalysedBlock> blocks;
};

struct FactSource {
  const mail::Draft& draft;
  mail::Role role;
  const mail::MessageReading& asked;   ///< the newest message of the other side
  const std::vector<FactText>& texts;  ///< the most telling first
  const mail::Names& names;
};

/// The dates of a text in digits: "20.11.2026", "2026-11-20", "20/11/26".
std::vector<mail::Range> dates_in(std::u16string_view text);

/// The sums of a block with a currency's sign or word: "€39", "3 900 ₽", "450 kr".
std::vector<mail::Range> amounts_in(std::u16string_view block, const engine::BlockAnalysis& analysis);

Facts collect_facts(const FactSource& source);

}  // namespace takt::suggest
