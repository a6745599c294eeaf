// The small language of templates' texts: words with {slots}, {gender:…|…} forms and [parts that may fall away].
//
//   {customer}                   a slot, by its name in slots.json
//   {gender:рад|рада|рад(а)}     by the writer's gender; the third form, or the first, where it is not known
//   {customer-gender:…|…|…}      likewise by the customer's
//   {address:ты|вы}              by the thread's ты or вы (сен, сіз); the second where it is not known
//   [ for order {order}]         falls away as a whole when a slot in it cannot be filled
//
// Nothing nests but slots and forms in brackets, and there is no other brace or bracket. Read once by the compiler,
// which reports what is wrong, and again where a template is filled.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "takt/result.hpp"

namespace takt::rules {

enum class PieceKind : std::uint8_t { kWords, kSlot, kGender, kCustomerGender, kAddress };

struct TemplatePiece {
  PieceKind kind = PieceKind::kWords;
  std::string_view text;                    ///< kWords: the words; kSlot: its name
  std::array<std::string_view, 3> forms{};  ///< of the other kinds
  std::uint32_t part = 0;                   ///< number of the brackets around it, from 1; 0: none
};

/// The pieces of `text`, which they view. Error: only a reason, with the column (UTF-8 bytes, from 1).
Result<std::vector<TemplatePiece>> read_template_text(std::string_view text);

/// Slots that the core itself fills; every language has a label for them.
inline constexpr std::array<std::string_view, 10> kFilledSlots = {
    "customer", "author", "position", "phone", "organisation", "order", "ticket", "product", "date", "amount"};

}  // namespace takt::rules
