#include "checks/structure/attachment_forgotten.hpp"

#include <algorithm>

namespace takt::checks {

namespace {

using engine::LexiconHit;
using rules::Lexicon;

/// A picture in the text is what "the screenshot below" announces.
bool has_picture(const mail::Draft& draft) {
  return std::any_of(draft.formats.begin(), draft.formats.end(),
                     [](const auto& format) { return format.kind == "image"; });
}

/// The first announcement in a sentence that does not deny it, or nullptr.
const LexiconHit* announcement(const engine::BlockAnalysis& block) {
  const auto denied = [&](const LexiconHit& hit) {
    return std::any_of(block.lexicon_hits.begin(), block.lexicon_hits.end(), [&](const LexiconHit& other) {
      return other.lexicon == Lexicon::kAttachmentElsewhere && other.sentence == hit.sentence;
    });
  };
  std::uint32_t last_denied = engine::kNoSentence;  // so that a long sentence is looked at once
  for (const LexiconHit& hit : block.lexicon_hits) {
    if (hit.lexicon != Lexicon::kAttachment || hit.sentence == last_denied) continue;
    if (!denied(hit)) return &hit;
    last_denied = hit.sentence;
  }
  return nullptr;
}

}  // namespace

void find_forgotten_attachment(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const mail::Draft& draft = context.draft;
  if (!draft.attachments || !draft.attachments->empty() || has_picture(draft)) return;
  for (const BlockView& view : context.blocks) {
    if (const LexiconHit* hit = announcement(*view.analysis)) {
      out.push_back(at(mail::Target::kBody, view.block.start + hit->start, view.block.start + hit->end));
      return;  // one is enough to hold back Send
    }
  }
}

}  // namespace takt::checks
