#include "checks/structure/requested_data_missing.hpp"

#include <algorithm>
#include <array>

namespace takt::checks {

namespace {

using rules::Lexicon;

/// What a draft may hold that is the thing asked for, or speaks of it.
struct Evidence {
  Lexicon kind;
  std::uint32_t digits;  ///< so many digits in one number; 0: numbers say nothing
  bool attachment;       ///< an attachment may be it
};

constexpr std::array kEvidence = {
    Evidence{Lexicon::kDataNumber, 3, true},  Evidence{Lexicon::kDataVersion, 1, true},
    Evidence{Lexicon::kDataDate, 1, true},    Evidence{Lexicon::kDataAddress, 1, true},
    Evidence{Lexicon::kDataPhone, 6, false},  Evidence{Lexicon::kDataEmail, 0, false},
    Evidence{Lexicon::kDataPicture, 0, true}, Evidence{Lexicon::kDataLog, 0, true},
    Evidence{Lexicon::kDataReceipt, 0, true}, Evidence{Lexicon::kDataModel, 1, true},
    Evidence{Lexicon::kDataError, 3, true},
};

bool gives(const mail::ReadSentence& sentence, const Evidence& evidence) {
  if (sentence.has(evidence.kind)) return true;
  if (evidence.digits > 0 && sentence.longest_number >= evidence.digits) return true;
  if (evidence.kind == Lexicon::kDataEmail) return sentence.has_at;
  return evidence.kind == Lexicon::kDataDate && sentence.has(Lexicon::kAnswerTime);
}

/// A question back ("Where do I find it?") and a reason ("I have lost it") both take the request up.
bool takes_up(const mail::ReadSentence& sentence) { return sentence.asks || sentence.has(Lexicon::kDataAbsent); }

}  // namespace

void find_missing_requested_data(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (!context.answers() || !context.same_language() || context.asked.data.empty()) return;
  const bool attached = context.draft.attachments && !context.draft.attachments->empty();
  for (const mail::AskedDatum& datum : context.asked.data) {
    const auto row = std::find_if(kEvidence.begin(), kEvidence.end(),
                                  [&](const Evidence& evidence) { return evidence.kind == datum.kind; });
    if (row == kEvidence.end() || (attached && row->attachment)) return;
    for (const mail::ReadSentence& sentence : context.sentences) {
      if (gives(sentence, *row) || takes_up(sentence)) return;
    }
  }
  const mail::AskedDatum& first = context.asked.data.front();
  engine::CheckHit hit = on_draft();
  hit.name = context.asked.text().substr(first.start, first.end - first.start);
  out.push_back(std::move(hit));
}

}  // namespace takt::checks
