#include "checks/structure/attachment_first_contact.hpp"

#include <algorithm>

namespace takt::checks {

namespace {

/// The text says what is attached, or why: an application, something that support asked for.
bool explains(const engine::BlockAnalysis& block) {
  return std::any_of(block.lexicon_hits.begin(), block.lexicon_hits.end(), [](const engine::LexiconHit& hit) {
    return hit.lexicon == rules::Lexicon::kAttachment || hit.lexicon == rules::Lexicon::kAttachmentReason;
  });
}

}  // namespace

void find_attachment_at_first_contact(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const auto& attachments = context.draft.attachments;
  if (!context.thread.is_first_message() || !attachments || attachments->empty()) return;
  if (context.subject != nullptr && explains(*context.subject)) return;
  for (const BlockView& view : context.blocks) {
    if (explains(*view.analysis)) return;
  }
  engine::CheckHit hit = on_draft();
  hit.count = static_cast<std::uint32_t>(attachments->size());
  hit.name = attachments->front().name;
  out.push_back(std::move(hit));
}

}  // namespace takt::checks
