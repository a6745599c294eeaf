// The body as paragraphs of prose and items of lists: what the checks of length and of steps count.
//
// A blank line ends a paragraph. So does a line break, but not in text that some program wrapped: there
// a sentence goes on in the next line. Reads no text, only what the blocks' sentences say of themselves.
#pragma once

#include <cstdint>
#include <vector>

#include "checks/check.hpp"

namespace takt::checks {

/// A sentence of the body, with its place in the draft's body.
struct BodySentence {
  std::uint32_t start = 0, end = 0, words = 0;
  std::uint32_t instructions = 0;  ///< steps that it asks for (lexicon "instruction")
};

struct Paragraph {
  std::vector<BodySentence> sentences;
  std::uint32_t words = 0;

  [[nodiscard]] std::uint32_t start() const { return sentences.front().start; }
  [[nodiscard]] std::uint32_t end() const { return sentences.back().end; }
};

struct Prose {
  std::vector<Paragraph> paragraphs;
  std::vector<BodySentence> items;  ///< sentences of lists
  std::uint32_t list_words = 0;
};

/// The body without greeting, closing and signature; read once a draft.
const Prose& read_prose(const DraftContext& context);

/// Words of substance (decision 19 of the catalogue): those of the body.
std::uint32_t substance(const DraftContext& context);

/// From this many words on a paragraph is a wall of text and no longer just a long paragraph (decision 3).
inline constexpr std::uint32_t kWallWords = 100;
inline constexpr std::uint32_t kMostSentences = 3;  ///< in a paragraph

/// A hit on the paragraph, with a fix that cuts it into pieces of at most kMostSentences.
engine::CheckHit split_paragraph(const Paragraph& paragraph);

}  // namespace takt::checks
