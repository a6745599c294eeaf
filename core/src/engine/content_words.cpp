#include "engine/content_words.hpp"

#include <algorithm>

namespace takt::engine {

namespace {

constexpr std::uint32_t kUnknown = 0, kNoContent = 1;
constexpr std::size_t kFewestLetters = 3;

std::uint32_t hash(std::u16string_view text) {
  std::uint32_t value = 2166136261u;  // FNV-1a
  for (const char16_t unit : text) value = (value ^ unit) * 16777619u;
  return std::max(value, kNoContent + 1);
}

}  // namespace

std::uint32_t ContentWords::stem_of(std::uint32_t word, const text::WordTable& words, std::uint8_t language) {
  const text::WordInfo& info = words[word];
  if (info.letters < kFewestLetters) return kNoContent;
  if (rules_.in_lexicon(word, words, language, rules::Lexicon::kFunctionWord)) return kNoContent;
  return hash(rules_.stem(info.folded, language));
}

void ContentWords::collect(std::span<const text::Token> tokens, const text::WordTable& words, std::uint8_t language,
                           std::vector<ContentWord>& out) {
  const std::uint8_t slot = std::min<std::uint8_t>(language, rules::blob::kLanguages);
  auto& stems = stems_[slot];
  if (stems.size() < words.size()) stems.resize(words.size(), kUnknown);
  for (const text::Token& token : tokens) {
    if (token.kind != text::TokenKind::kWord) continue;
    std::uint32_t& stem = stems[token.word];
    if (stem == kUnknown) stem = stem_of(token.word, words, slot);
    if (stem != kNoContent) out.push_back({stem, token.sentence, token.start});
  }
}

void ContentWords::forget_words() {
  for (auto& stems : stems_) stems.clear();
}

}  // namespace takt::engine
