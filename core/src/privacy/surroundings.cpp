#include "privacy/surroundings.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace takt::privacy {

namespace {

constexpr std::uint32_t kLinesUp = 2;
constexpr std::size_t kNaming = 3;  // "order number is …"
constexpr int kMostTokens = 40;     // words and marks looked at on each side

}  // namespace

std::size_t token_at(std::span<const text::Token> tokens, std::uint32_t offset) {
  return static_cast<std::size_t>(std::partition_point(tokens.begin(), tokens.end(),
                                                       [&](const text::Token& token) { return token.end <= offset; }) -
                                  tokens.begin());
}

Surroundings::Surroundings(const Source& source, std::uint32_t start, std::uint32_t end) {
  const auto tokens = source.tokens;
  if (tokens.empty()) return;
  const std::size_t here = std::min(token_at(tokens, start), tokens.size() - 1);
  std::size_t count = 0;
  int looked = 0;
  for (std::size_t i = here; i-- > 0 && count < kBefore && ++looked < kMostTokens;) {
    const text::Token& token = tokens[i];
    if (token.sentence != tokens[i + 1].sentence && token.line == tokens[i + 1].line) break;
    if (token.line + kLinesUp < tokens[here].line) break;
    if (!token.is_word()) continue;
    before_[count] = source.lexicons(token.word);
    // "US" is a country, "us" the firm.
    if (token.end - token.start == 2 && text::is_upper(source.text[token.end - 1]))
      before_[count] &= ~rules::bit_of(Lexicon::kOurWord);
    ++count;
  }
  count = 0;
  looked = 0;
  for (std::size_t i = token_at(tokens, end); i < tokens.size() && count < kAfter && ++looked < kMostTokens; ++i) {
    if (tokens[i].sentence != tokens[here].sentence || tokens[i].line != tokens[here].line) break;
    if (tokens[i].is_word()) after_[count++] = source.lexicons(tokens[i].word);
  }
}

std::size_t Surroundings::distance(Lexicon lexicon) const {
  return static_cast<std::size_t>(std::find_if(before_.begin(), before_.end(),
                                               [&](LexiconBits bits) { return (bits & rules::bit_of(lexicon)) != 0; }) -
                                  before_.begin());
}

bool Surroundings::after(Lexicon lexicon, std::size_t within) const {
  return std::any_of(after_.begin(), after_.begin() + static_cast<std::ptrdiff_t>(within),
                     [&](LexiconBits bits) { return (bits & rules::bit_of(lexicon)) != 0; });
}

bool Surroundings::is_reference() const {
  constexpr LexiconBits kTelling = rules::bit_of(Lexicon::kReferenceWord) | rules::bit_of(Lexicon::kCardWord) |
                                   rules::bit_of(Lexicon::kAccountWord) | rules::bit_of(Lexicon::kNationalIdWord) |
                                   rules::bit_of(Lexicon::kDocumentWord) | rules::bit_of(Lexicon::kPhoneWord) |
                                   rules::bit_of(Lexicon::kBankKeyWord);
  for (const LexiconBits bits : std::span(before_).first(kNaming)) {
    if ((bits & kTelling) != 0) return (bits & kTelling) == rules::bit_of(Lexicon::kReferenceWord);
  }
  return false;
}

}  // namespace takt::privacy
