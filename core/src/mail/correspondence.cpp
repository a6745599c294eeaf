#include "mail/correspondence.hpp"

#include <algorithm>
#include <array>

#include "language/tags.hpp"
#include "text/characters.hpp"

namespace takt::mail {

namespace {

using engine::LexiconHit;
using rules::Lexicon;

constexpr std::uint32_t kShort = 20;     // words below which a text has had no room to show what it is
constexpr std::uint32_t kLong = 150;     // … and from which on some word or other looks like a case by chance
constexpr std::size_t kShortestTag = 4;  // with its opening bracket
constexpr int kEnough = 2, kBeyondDoubt = 3;

constexpr std::array kCases = {Topic::kOrder,    Topic::kPayment, Topic::kRefund,
                               Topic::kDelivery, Topic::kAccount, Topic::kClaim};

int cases(const Matter& matter) {
  return static_cast<int>(std::count_if(kCases.begin(), kCases.end(), [&](Topic topic) { return matter.is(topic); }));
}

/// "[Climbers] Re: new hall": a mailing list's tag, without the digits that a ticket's has.
bool has_list_tag(const std::optional<std::u16string>& subject) {
  if (!subject) return false;
  const std::size_t open = subject->find(u'['), close = subject->find(u']', open);
  if (close == std::u16string::npos || close < open + kShortestTag) return false;
  const std::u16string_view tag = std::u16string_view(*subject).substr(open + 1, close - open - 1);
  return std::all_of(tag.begin(), tag.end(), [](char16_t unit) { return text::is_letter(unit) || unit == u'-'; });
}

/// What the words of the body show, by kind.
struct Shown {
  bool greets = false, customer = false, agent = false;
  std::size_t sentences = 0;
};

Shown shown(const Parts& parts, std::span<const AnalysedBlock> blocks) {
  Shown shown;
  for (const AnalysedBlock& block : blocks) {
    if (block.analysis == nullptr || block.block.kind == BlockKind::kQuote) continue;
    shown.sentences += block.analysis->sentences.size();
    for (const LexiconHit& hit : block.analysis->lexicon_hits) {
      // "Robert Harley:" on a line of its own is a greeting by its form alone, and as often somebody quoted.
      shown.greets |= hit.lexicon == Lexicon::kGreeting && parts.greeting &&
                      block.block.start + hit.start >= parts.greeting->start &&
                      block.block.start + hit.start < parts.greeting->end;
      shown.customer |= hit.lexicon == Lexicon::kCustomerPhrase;
      shown.agent |= hit.lexicon == Lexicon::kAgentPhrase;
    }
  }
  return shown;
}

}  // namespace

Correspondence read_correspondence(const Draft& draft, std::uint8_t language, std::uint32_t words, const Parts& parts,
                                   const ReadThread& thread, std::span<const AnalysedBlock> blocks,
                                   const Matter& matter) {
  if (thread.last_from_other_side() != nullptr || language == language::kOther) return Correspondence::kSure;
  const Shown words_of = shown(parts, blocks);
  const int evidence = int{words_of.greets} + int{parts.closing.has_value()} + int{words_of.customer} +
                       int{words_of.agent} + int{matter.identifier} + cases(matter) + int{matter.is(Topic::kTechnical)};
  const int doubts = int{words >= kLong} + int{has_list_tag(draft.subject)};
  if (evidence - doubts >= kBeyondDoubt || (evidence - doubts >= kEnough && parts.closing))
    return Correspondence::kSure;
  return evidence - doubts >= kEnough || words < kShort || words_of.sentences < 2 ? Correspondence::kLikely
                                                                                  : Correspondence::kUnlikely;
}

}  // namespace takt::mail
