#include "engine/block_cache.hpp"

#include <utility>

namespace takt::engine {

namespace {
constexpr std::uint64_t kKeptDrafts = 8;  // so that undo finds its blocks again
}

void BlockCache::next_draft() {
  ++draft_;
  analyser_.trim();
  // Walking all entries at every keystroke would cost more than it frees.
  if (draft_ % kKeptDrafts != 0) return;
  std::erase_if(blocks_, [&](const auto& entry) { return entry.second->used + kKeptDrafts < draft_; });
}

KnownBlock& BlockCache::find(std::u16string_view text) {
  if (const auto found = blocks_.find(text); found != blocks_.end()) {
    found->second->used = draft_;
    return *found->second;
  }
  auto block = std::make_unique<KnownBlock>();
  block->text.assign(text);
  block->tokens = analyser_.tokenize(block->text);
  block->votes = analyser_.votes(block->text, block->tokens);
  block->used = draft_;
  KnownBlock& known = *block;
  blocks_.emplace(known.text, std::move(block));
  return known;
}

const BlockAnalysis& BlockCache::analyse(KnownBlock& block, std::uint8_t language) {
  if (!block.analysis || block.language != language) {
    if (block.tokens.empty()) block.tokens = analyser_.tokenize(block.text);
    block.analysis = analyser_.analyse(block.text, std::exchange(block.tokens, {}), language);
    block.language = language;
    block.scenarios.reset();
  }
  return *block.analysis;
}

const std::vector<ScenarioHit>& BlockCache::scenario_hits(KnownBlock& block) {
  if (!block.scenarios) block.scenarios = analyser_.scenario_hits(block.text, block.language);
  return *block.scenarios;
}

}  // namespace takt::engine
