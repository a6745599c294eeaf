#include "mail/matter.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/interval_set.hpp"
#include "text/sorting.hpp"
#include "text/utf.hpp"

namespace takt::mail {

namespace {

using engine::Detail;
using engine::DetailHit;
using engine::LexiconHit;
using rules::Lexicon;

constexpr std::uint32_t bit(Detail detail) { return 1u << static_cast<unsigned>(detail); }

std::optional<Topic> topic_of(Lexicon lexicon) {
  constexpr auto kFirst = static_cast<unsigned>(Lexicon::kMatterOrder);
  const unsigned number = static_cast<unsigned>(lexicon) - kFirst;
  if (static_cast<unsigned>(lexicon) < kFirst || number >= static_cast<unsigned>(Topic::kCount)) return std::nullopt;
  return static_cast<Topic>(number);
}
static_assert(static_cast<unsigned>(Lexicon::kMatterUrgent) - static_cast<unsigned>(Lexicon::kMatterOrder) ==
              static_cast<unsigned>(Topic::kUrgent));

constexpr std::uint32_t kMostWordsOfName = 3;

/// Words of [start, end), by white space: for the one sentence that a greeting or closing shares.
std::uint32_t words_between(std::u16string_view text, std::uint32_t start, std::uint32_t end) {
  std::uint32_t words = 0;
  bool inside = false;
  for (std::uint32_t i = start; i < end; ++i) {
    const bool space = text::is_space(text[i]);
    words += !space && !inside;
    inside = !space;
  }
  return words;
}

// A name right behind "my name is" is the writer's own; a later one in the sentence may be a product's.
constexpr std::uint32_t kLongestOwnName = 24;  // UTF-16 units

/// What takes the meaning from other hits of the same block.
struct Overruled {
  text::IntervalSet vague;                   ///< "your product" names nothing, though "bought your product" looks so
  text::IntervalSet amounts;                 ///< the digits of "45000 tenge" are no order number
  text::IntervalSet own_names;               ///< where the writer's own name stands
  std::vector<std::uint32_t> introductions;  ///< sentences

  explicit Overruled(const engine::BlockAnalysis& analysis) {
    text::IntervalSet orders;
    for (const LexiconHit& hit : analysis.lexicon_hits) {
      if (hit.lexicon == Lexicon::kVagueThing) vague.add(hit.start, hit.end);
      if (hit.lexicon == Lexicon::kAmount) amounts.add(hit.start, hit.end);
      if (hit.lexicon == Lexicon::kMatterOrder) orders.add(hit.start, hit.end);
    }
    vague.build();
    amounts.build();
    orders.build();
    for (const LexiconHit& hit : analysis.lexicon_hits) {
      if (hit.lexicon != Lexicon::kIntroduction) continue;
      introductions.push_back(hit.sentence);
      // "I bought a Galaxy" introduces the buyer, and names the thing.
      if (!orders.overlaps(hit.start, hit.end)) own_names.add(hit.start, hit.end + kLongestOwnName);
    }
    own_names.build();
    text::sort(introductions);
  }

  [[nodiscard]] bool names(const LexiconHit& hit) const {
    return hit.lexicon == Lexicon::kNamedThing && !vague.overlaps(hit.start, hit.end);
  }

  [[nodiscard]] bool names(const DetailHit& hit) const {
    if (hit.detail == Detail::kCode) return !amounts.overlaps(hit.start, hit.end);
    return hit.detail != Detail::kName || !own_names.overlaps(hit.start, hit.end);
  }

  [[nodiscard]] bool introduces(std::uint32_t sentence) const {
    return std::binary_search(introductions.begin(), introductions.end(), sentence);
  }
};

/// "Re: …", "SV: …", "Отв: …": few letters and a colon, in any language.
bool looks_like_reply(std::u16string_view subject) {
  constexpr std::size_t kMostLetters = 3;
  std::size_t i = 0;
  while (i < subject.size() && text::is_space(subject[i])) ++i;
  const std::size_t first = i;
  while (i < subject.size() && i - first <= kMostLetters && text::is_letter(subject[i])) ++i;
  return i > first + 1 && i < subject.size() && i - first <= kMostLetters && subject[i] == u':';
}

class Reading {
 public:
  explicit Reading(const MatterSource& source) : source_(source) {}

  Matter read() {
    read_thread();
    if (source_.subject != nullptr) read_hits(*source_.subject, Target::kSubject, 0);
    bool any_tells = false, any_asks = false;
    for (const AnalysedBlock& block : source_.blocks) {
      if (block.analysis == nullptr || source_.parts.part_at(block.block.start) == 0) continue;
      read_hits(*block.analysis, Target::kBody, block.block.start,
                source_.parts.is_all_body({block.block.start, block.block.end}));
      for (const engine::SentenceSpan& sentence : block.analysis->sentences) {
        read_sentence(sentence, block.block.start, any_tells, any_asks);
      }
    }
    matter_.all_ask = any_asks && !any_tells;
    return std::move(matter_);
  }

 private:
  void read_sentence(const engine::SentenceSpan& sentence, std::uint32_t origin, bool& any_tells, bool& any_asks) {
    const std::uint32_t start = origin + sentence.start, end = origin + sentence.end;
    if (source_.parts.part_at(start) == kSignature) {
      matter_.signature_words += sentence.words;
      return;
    }
    matter_.asks |= sentence.asks;
    if (!source_.parts.body) return;
    const Range& body = *source_.parts.body;
    if (end <= body.start || start >= body.end) return;
    const bool whole = start >= body.start && end <= body.end;
    matter_.substance += whole
                             ? sentence.words
                             : words_between(source_.draft.body, std::max(start, body.start), std::min(end, body.end));
    // A name below the text tells nothing.
    if (sentence.asks)
      any_asks = true;
    else if (sentence.words > kMostWordsOfName)
      any_tells = true;
  }

  void read_hits(const engine::BlockAnalysis& analysis, Target target, std::uint32_t origin, bool all_body = false) {
    const bool subject = target == Target::kSubject;
    const auto part_of = [&](std::uint32_t start) -> std::uint32_t {
      if (all_body) return kBody;
      return subject ? std::uint32_t{kSubject} : source_.parts.part_at(origin + start);
    };
    const Overruled overruled(analysis);
    for (const LexiconHit& hit : analysis.lexicon_hits) read_phrase(hit, overruled, target, origin, part_of(hit.start));
    for (const DetailHit& hit : analysis.details) {
      const std::uint32_t part = part_of(hit.start);
      if (part == 0 || !counts(hit, overruled, origin, part)) continue;
      (part == kSignature ? matter_.signed_details : matter_.details) |= bit(hit.detail);
    }
    constexpr std::uint32_t kNames = bit(Detail::kName) | bit(Detail::kQuote) | bit(Detail::kLink) | bit(Detail::kCode);
    matter_.named |= (matter_.details & kNames) != 0;
  }

  void read_phrase(const LexiconHit& hit, const Overruled& overruled, Target target, std::uint32_t origin,
                   std::uint32_t part) {
    if (part == 0) return;
    const bool text = part == kBody || part == kClosing || part == kSubject;
    const Place place{target, origin + hit.start, origin + hit.end};
    if (const auto topic = topic_of(hit.lexicon)) {
      auto& first = matter_.topics[static_cast<std::size_t>(*topic)];
      // The body tells more of the matter than the subject does.
      if (text && (!first || (first->target == Target::kSubject && target == Target::kBody))) first = place;
      return;
    }
    switch (hit.lexicon) {
      case Lexicon::kVagueThing:
        if (text && target == Target::kBody) matter_.vague.push_back(place);
        break;
      case Lexicon::kNamedThing:
        matter_.named |= text && overruled.names(hit);
        break;
      case Lexicon::kIdentifier:
        matter_.identifier |= part != kSignature;
        break;
      case Lexicon::kAmount:
        if (text) matter_.details |= bit(Detail::kAmount);
        break;
      case Lexicon::kIntroduction:
        matter_.introduces = true;
        break;
      case Lexicon::kTried:
        matter_.tried |= text;
        break;
      case Lexicon::kWish:
        matter_.wishes |= part != kSignature;
        break;
      case Lexicon::kEvidence:
        matter_.evidence |= text;
        break;
      case Lexicon::kContactOffer:
        matter_.contact = true;
        break;
      case Lexicon::kDepartment:
        matter_.contact |= part == kSignature || overruled.introduces(hit.sentence);
        break;
      default:
        break;
    }
  }

  /// Not an amount in words, not the writer's own name, not the desk's own address.
  [[nodiscard]] bool counts(const DetailHit& hit, const Overruled& overruled, std::uint32_t origin,
                            std::uint32_t part) const {
    if (hit.detail == Detail::kName && (part == kGreeting || part == kClosing)) return false;
    if (hit.detail != Detail::kEmail || part == kSubject) return overruled.names(hit);
    const auto written =
        text::to_utf8(std::u16string_view(source_.draft.body).substr(origin + hit.start, hit.end - hit.start));
    return std::none_of(source_.draft.to.begin(), source_.draft.to.end(),
                        [&](const Person& person) { return person.address == written; });
  }

  void read_thread() {
    matter_.ongoing = !source_.thread.messages.empty() || !source_.parts.quotes.empty() ||
                      (source_.draft.subject && looks_like_reply(*source_.draft.subject));
    // Quoted mail below the draft is not read; whatever it holds, the reader has it before them.
    matter_.identifier_in_thread = !source_.parts.quotes.empty();
    matter_.named = !source_.parts.quotes.empty();
    constexpr std::uint32_t kIdentifying = bit(Detail::kCode) | bit(Detail::kLink) | bit(Detail::kName);
    for (const ReadMessage& message : source_.thread.messages) {
      for (const AnalysedBlock* block : message.own_blocks()) {
        const Overruled overruled(*block->analysis);
        for (const DetailHit& hit : block->analysis->details) {
          if ((bit(hit.detail) & kIdentifying) == 0 || !overruled.names(hit)) continue;
          matter_.identifier_in_thread |= hit.detail != Detail::kName;
          matter_.named = true;
        }
        for (const LexiconHit& hit : block->analysis->lexicon_hits) {
          matter_.identifier_in_thread |= hit.lexicon == Lexicon::kIdentifier;
          matter_.named |= overruled.names(hit);
        }
      }
    }
  }

  const MatterSource& source_;
  Matter matter_;
};

}  // namespace

Matter read_matter(const MatterSource& source) { return Reading(source).read(); }

}  // namespace takt::mail
