// The words around a place that say what a number is: "card", "заказ", "personnummer".
//
// The lists are data (rules/<tag>/privacy_context.json) and are asked in all languages at once: a
// Swedish mail may well name a Russian ИНН. A word counts when it stands in the same sentence or on
// the line just above, as a label does.
#pragma once

#include <array>
#include <functional>
#include <span>
#include <string_view>

#include "rules/lexicons.hpp"
#include "text/tokens.hpp"

namespace takt::privacy {

using rules::Lexicon;
using rules::LexiconBits;

/// A block as the recognisers see it.
struct Source {
  std::u16string_view text;
  std::span<const text::Token> tokens;
  std::function<LexiconBits(std::uint32_t word)> lexicons;  ///< of a word, in any language
};

class Surroundings {
 public:
  static constexpr std::size_t kBefore = 8, kAfter = 5;

  Surroundings(const Source& source, std::uint32_t start, std::uint32_t end);

  /// Whether a word of `lexicon` is among the nearest `within` words before, or after.
  [[nodiscard]] bool before(Lexicon lexicon, std::size_t within = kBefore) const { return distance(lexicon) < within; }
  [[nodiscard]] bool after(Lexicon lexicon, std::size_t within = kAfter) const;
  [[nodiscard]] bool near(Lexicon lexicon) const { return before(lexicon) || after(lexicon); }

  /// Whether the last word before that tells anything tells that this is an order, tracking or serial number.
  [[nodiscard]] bool is_reference() const;

  /// How many words lie between; kBefore when there is none.
  [[nodiscard]] std::size_t distance(Lexicon lexicon) const;

 private:
  std::array<LexiconBits, kBefore> before_{};
  std::array<LexiconBits, kAfter> after_{};
};

/// The first token that ends after `offset`.
std::size_t token_at(std::span<const text::Token> tokens, std::uint32_t offset);

}  // namespace takt::privacy
