#include "rules/matcher.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "rules/matcher_limits.hpp"

namespace takt::rules {

namespace {

using blob::Class;
using blob::Slice;
using blob::Word;
using text::Token;
using text::TokenKind;

constexpr std::uint8_t bit_of_class(Class one) { return static_cast<std::uint8_t>(1u << static_cast<unsigned>(one)); }

}  // namespace

std::uint8_t classes_of(TokenKind kind, const text::WordInfo& word) {
  std::uint8_t classes = bit_of_class(Class::kAny);
  if ((word.flags & (text::kHasDigit | text::kHasLetter)) == text::kHasDigit) classes |= bit_of_class(Class::kNumber);
  if ((word.flags & text::kCapitalised) != 0) classes |= bit_of_class(Class::kCapitalised);
  if ((word.flags & text::kAllCaps) != 0 && word.letters > 1) classes |= bit_of_class(Class::kAllCaps);
  if (kind == TokenKind::kUrl) classes |= bit_of_class(Class::kUrl);
  if (kind == TokenKind::kEmail) classes |= bit_of_class(Class::kEmail);
  return classes;
}

/// One pass's view of the block, and the matching of a pattern around its anchor.
struct Matcher::Attempt {
  const Matcher& self;
  std::span<const Token> tokens;
  const text::WordTable& words;
  std::span<const blob::Element> elements = {};
  int tries = 0;
  Word edges = 0;               // as Sequence::edges
  std::uint32_t outermost = 0;  // the token of the last element matched

  [[nodiscard]] bool fits(Word symbol, std::size_t number) const {
    const Token& token = tokens[number];
    if (symbol >= blob::kPunctuationBase) return token.is_mark(static_cast<char16_t>(symbol - blob::kPunctuationBase));
    if (!token.is_word()) return false;
    if (symbol >= blob::kClassBase)
      return (std::uint32_t{classes_of(token.kind, words[token.word])} >> (symbol - blob::kClassBase) & 1u) != 0;
    const KnownWord& known = self.known_[token.word];  // match() made all of the block known
    const auto* first = self.symbols_.data() + known.first;
    return std::binary_search(first, first + known.count, symbol);
  }

  /// Matches elements `index`, `index + step`, … beyond `token` in direction `step`.
  bool extend(std::size_t index, std::uint32_t token, int step) {
    if (index >= elements.size()) {  // also below 0: the index wraps
      outermost = token;
      return step > 0 ? at_end_edges(token) : at_start_edges(token);
    }
    const blob::Element& element = elements[index];
    const bool mark = element.symbol >= blob::kPunctuationBase;
    // The gap is noted with the right-hand one of two elements.
    std::size_t gap = std::min<std::size_t>(step > 0 ? element.gap_max : elements[index + 1].gap_max, kLongestGap);
    const std::uint32_t sentence = tokens[token].sentence;
    for (std::size_t next = token + static_cast<std::size_t>(step);
         next < tokens.size() && tokens[next].sentence == sentence; next += static_cast<std::size_t>(step)) {
      if (++tries > kMostTries) return false;
      const bool word = tokens[next].is_word();
      if (word != mark && fits(element.symbol, next) &&
          extend(index + static_cast<std::size_t>(step), static_cast<std::uint32_t>(next), step)) {
        return true;
      }
      if (!word) continue;  // commas, dashes and quotes between words do not matter
      if (gap == 0) return false;
      --gap;
    }
    return false;
  }

  [[nodiscard]] bool at_start_edges(std::uint32_t first) const {
    if ((edges & 5) == 0) return true;
    std::uint32_t i = first;
    while (i > 0 && !tokens[i - 1].is_word()) --i;
    if (i == 0) return true;
    if ((edges & 1) != 0 && tokens[i - 1].sentence == tokens[first].sentence) return false;
    return (edges & 4) == 0 || tokens[i - 1].line != tokens[first].line;
  }

  [[nodiscard]] bool at_end_edges(std::uint32_t last) const {
    if ((edges & 10) == 0) return true;
    std::uint32_t i = last + 1;
    while (i < tokens.size() && !tokens[i].is_word()) ++i;
    if (i == tokens.size()) return true;
    if ((edges & 2) != 0 && tokens[i].sentence == tokens[last].sentence) return false;
    return (edges & 8) == 0 || tokens[i].line != tokens[last].line;
  }
};

void Matcher::try_filed(const Filed& filed, std::uint32_t token, Attempt& attempt, std::vector<Match>& out) const {
  attempt.elements = filed.elements;
  attempt.edges = filed.edges;
  attempt.tries = 0;
  if (!attempt.extend(filed.anchor - std::size_t{1}, token, -1)) return;
  const std::uint32_t first = attempt.outermost;
  if (!attempt.extend(filed.anchor + std::size_t{1}, token, 1)) return;
  const std::uint32_t last = attempt.outermost;
  out.push_back({filed.rule, attempt.tokens[first].start, attempt.tokens[last].end, attempt.tokens[first].sentence,
                 first, last + 1, static_cast<blob::SequenceRole>(filed.role)});
}

inline void Matcher::try_group(Slice group, std::uint32_t token, std::uint32_t place, Attempt& attempt,
                               std::vector<Match>& out) const {
  const int turn = static_cast<int>(place % kRow);
  const std::uint64_t* places = places_.data();
  const auto is_open = [&](const Gate& gate) { return (places[gate.row] & std::rotl(gate.reach, turn)) != 0; };
  const Gate* gate = gates_.data() + group.start;
  for (const Gate* const end = gate + group.size; gate != end; ++gate) {
    if (!is_open(*gate)) continue;
    const Filed& filed = filed_[static_cast<std::size_t>(gate - gates_.data())];
    if (filed.elements.size() == 1 && filed.edges == 0) {
      const Token& word = attempt.tokens[token];
      out.push_back({filed.rule, word.start, word.end, word.sentence, token, token + 1,
                     static_cast<blob::SequenceRole>(filed.role)});
    } else if (is_open(filed.second)) {
      try_filed(filed, token, attempt, out);
    }
  }
}

std::uint32_t Matcher::place_words(std::span<const Token> tokens, std::uint32_t first) {
  std::uint64_t* const places = places_.data();
  std::uint32_t place = 0, end = first;
  while (end < tokens.size()) {
    std::uint32_t last = end, words = 0;
    for (; last < tokens.size() && tokens[last].sentence == tokens[end].sentence; ++last)
      words += tokens[last].is_word();
    if (place > 0 && place + words > kRow) break;
    for (; end < last; ++end) {
      place_of_[end] = place;
      const std::uint64_t here = std::uint64_t{1} << place % kRow;
      if (!tokens[end].is_word()) {
        if ((sought_marks_ >> tokens[end].word % 64 & 1u) != 0)
          places[row_of(blob::kPunctuationBase + tokens[end].word)] |= here;
        continue;
      }
      const KnownWord& known = known_[tokens[end].word];
      const std::uint16_t* row = word_rows_.data() + known.first_row;
      for (const std::uint16_t* const stop = row + known.rows; row != stop; ++row) places[*row] |= here;
      ++place;
    }
  }
  return end;
}

void Matcher::forget_places(std::span<const Token> tokens) {
  std::size_t rows = 0;
  for (const Token& token : tokens) {
    if (token.is_word()) rows += known_[token.word].rows;
  }
  if (rows > kRows / 8) {  // setting each back costs more than setting all
    std::memset(places_.data(), 0, kRows * sizeof places_[0]);
    return;
  }
  for (const Token& token : tokens) {
    if (!token.is_word()) {
      places_[row_of(blob::kPunctuationBase + token.word)] = 0;
      continue;
    }
    const KnownWord& known = known_[token.word];
    for (std::uint32_t i = 0; i < known.rows; ++i) places_[word_rows_[known.first_row + i]] = 0;
  }
}

void Matcher::match(std::span<const Token> tokens, const text::WordTable& words, std::vector<Match>& out) {
  if (filed_.empty()) return;
  std::size_t anchors = marks_.size();
  for (const Token& token : tokens) {
    if (!token.is_word()) continue;
    const KnownWord& known = know(token.word, words);
    anchors += known.anchored + classes_;
  }
  if (anchors == 0) return;
  if (places_.empty()) {
    places_.assign(kRows + 1, 0);
    places_[kOpenRow] = ~std::uint64_t{0};
  }
  if (place_of_.size() < tokens.size()) place_of_.resize(tokens.size());
  Attempt attempt{*this, tokens, words};
  for (std::uint32_t first = 0; first < tokens.size();) {
    const std::uint32_t end = place_words(tokens, first);
    for (std::uint32_t token = first; token < end; ++token) {
      const std::uint32_t place = place_of_[token];
      if (!tokens[token].is_word()) {
        for (const auto& [unit, group] : marks_) {
          if (tokens[token].word == unit) try_group(groups_[group], token, place, attempt, out);
        }
        continue;
      }
      const KnownWord& known = known_[tokens[token].word];
      for (std::uint32_t i = 0; i < known.anchored; ++i) {
        try_group(word_groups_[known.first_group + i], token, place, attempt, out);
      }
      std::uint8_t classes = known.classes;
      if (tokens[token].kind == TokenKind::kUrl || tokens[token].kind == TokenKind::kEmail)
        classes = classes_of(tokens[token].kind, words[tokens[token].word]) & classes_;
      for (Word kind = 0; classes != 0; ++kind, classes >>= 1) {
        if ((classes & 1u) != 0) try_group(groups_[symbol_count_ + kind], token, place, attempt, out);
      }
    }
    forget_places(tokens.subspan(first, end - first));
    first = end;
  }
}

}  // namespace takt::rules
