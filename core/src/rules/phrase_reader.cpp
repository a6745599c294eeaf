#include "rules/phrase_reader.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "rules/byte_stream.hpp"
#include "rules/number_codes.hpp"
#include "rules/pair_codes.hpp"
#include "rules/phrase_format.hpp"

namespace takt::rules {

namespace {

using namespace phrase;
using blob::Slice;

template <typename Record>
void append(std::vector<Word>& pool, const Record& record) {
  constexpr std::size_t kWidth = sizeof(Record) / sizeof(Word);
  pool.resize(pool.size() + kWidth);
  std::memcpy(pool.data() + pool.size() - kWidth, &record, sizeof(Record));
}

template <typename Record>
Word count(const std::vector<Word>& pool) {
  return static_cast<Word>(pool.size() * sizeof(Word) / sizeof(Record));
}

class PhraseReader {
 public:
  explicit PhraseReader(PhrasePools pools) : pools_(pools) {}

  bool open(ColumnReader& file) {
    for (ByteReader& stream : streams_) {
      const auto bytes = file.block();
      if (!bytes) return false;
      stream = ByteReader(*bytes);
    }
    return true;
  }

  bool read_matcher() {
    const Word sequences = number(Stream::kHeads);
    blob::Matcher matcher{};
    matcher.suffixes = {number(Stream::kHeads), number(Stream::kHeads)};
    matcher.vocabulary.start = count<blob::VocabularyEntry>(pools_.vocabulary);
    matcher.sequences = {count<blob::Sequence>(pools_.sequences), sequences};
    if (!start()) return false;
    Word rule = 0;
    Slice before;
    for (Word i = 0; i < sequences; ++i) {
      blob::Sequence sequence{};
      sequence.rule = rule += unfolded(number(Stream::kRules));
      sequence.role = number(Stream::kRoles);
      sequence.edges = number(Stream::kEdges);
      sequence.anchor = number(Stream::kAnchors);
      if (!read_elements(before)) return false;
      sequence.elements = before;
      append(pools_.sequences, sequence);
    }
    finish(matcher);
    return true;
  }

  [[nodiscard]] bool at_end() const {
    return std::all_of(streams_.begin(), streams_.end(),
                       [](const ByteReader& stream) { return stream.is_whole() && stream.at_end(); });
  }

 private:
  ByteReader& stream(Stream which) { return streams_[static_cast<std::size_t>(which)]; }
  Word number(Stream which) { return stream(which).number(); }

  bool start() {
    words_ = 0;
    first_element_ = count<blob::Element>(pools_.elements);
    last_text_ = {};
    sets_.clear();
    followers_ = {};
    followed_by_.clear();
    max_prefix_ = has_stems_ = 0;
    ByteReader& tables = stream(Stream::kTables);
    return word_codes_.start(tables) && first_codes_.start(tables) && next_codes_.start(tables) &&
           set_codes_.start(tables) && like_codes_.start(tables) && suffixes_.start(tables);
  }

  /// `sequence`: the elements of the sequence before, then of this one.
  bool read_elements(Slice& sequence) {
    const Word shared = number(Stream::kShared);
    if (shared > sequence.size || !elements_.copy(shared)) return false;
    const Word start = count<blob::Element>(pools_.elements);
    Word symbol = Followers::kStart;
    for (Word i = 0; i < shared; ++i) {
      const blob::Element element = element_at(sequence.start + i);
      symbol = element.symbol;
      append(pools_.elements, element);
    }
    ByteReader& steps = stream(Stream::kSteps);
    Word told = 1;
    for (Word step = steps.byte(); step != Sort::kEnd; step = steps.byte(), ++told) {
      Word gap = step / kSorts;
      if (gap >= kLongGap - 1) gap += number(Stream::kGaps);
      const Word next = read_symbol(static_cast<Sort>(step % kSorts), symbol);
      if (next == blob::kNone || !steps.is_whole()) return false;
      followers_.tell(symbol, next);
      symbol = next;
      append(pools_.elements, blob::Element{symbol, gap});
    }
    elements_.spell(told);
    sequence = {start, count<blob::Element>(pools_.elements) - start};
    return true;
  }

  [[nodiscard]] blob::Element element_at(Word index) const {
    return {pools_.elements[std::size_t{2} * index], pools_.elements[std::size_t{2} * index + 1]};
  }

  /// kNone: damaged.
  Word read_symbol(Sort sort, Word before) {
    switch (sort) {
      case Sort::kNewWord:
        return introduce() ? words_ - 1 : blob::kNone;
      case Sort::kWord: {
        const Word word = word_codes_.next();
        return word < words_ ? word : blob::kNone;
      }
      case Sort::kNewSet:
        return define() ? kFirstSet + static_cast<Word>(sets_.size()) - 1 : blob::kNone;
      case Sort::kSet: {
        const Word back = set_codes_.next();
        return back < sets_.size() ? kFirstSet + static_cast<Word>(sets_.size()) - 1 - back : blob::kNone;
      }
      case Sort::kMark: {
        const Word unit = number(Stream::kMarks);
        return unit <= 0xffff && stream(Stream::kMarks).is_whole() ? blob::kPunctuationBase + unit : blob::kNone;
      }
      case Sort::kClass: {
        const Word number_of_class = number(Stream::kClasses);
        return number_of_class < blob::kClasses ? blob::kClassBase + number_of_class : blob::kNone;
      }
      case Sort::kFollower:
        return followers_.after(before).last;
      case Sort::kOtherFollower:
        return followers_.after(before).other;
      case Sort::kEnd:  // with a gap
      case Sort::kSorts:
        break;
    }
    return blob::kNone;
  }

  bool introduce() {
    const Word kind = stream(Stream::kWordKinds).byte();
    const Word shared = stream(Stream::kWordShared).byte();
    if (kind > static_cast<Word>(blob::EntryKind::kPrefix) || shared > last_text_.size || !texts_.copy(shared))
      return false;
    if (words_ == kFirstSet - 1) return false;
    const auto start = static_cast<Word>(pools_.text.size());
    pools_.text.append(pools_.text, last_text_.start, shared);
    if (!suffixes_.append_to(pools_.text)) return false;
    last_text_ = {start, static_cast<Word>(pools_.text.size()) - start};
    texts_.spell(last_text_.size - shared + 1);
    append(pools_.vocabulary, blob::VocabularyEntry{last_text_, kind});
    ++words_;
    if (kind == static_cast<Word>(blob::EntryKind::kStem)) has_stems_ = 1;
    if (kind == static_cast<Word>(blob::EntryKind::kPrefix)) max_prefix_ = std::max(max_prefix_, last_text_.size);
    return true;
  }

  bool define() {
    known_.clear();
    if (!take_from_another() || !read_known()) return false;
    const Slice set{static_cast<Word>(pools_.words.size()), static_cast<Word>(known_.size())};
    pools_.words.insert(pools_.words.end(), known_.rbegin(), known_.rend());
    const Word fresh = number(Stream::kNewMembers);
    for (Word i = 0; i < fresh; ++i) {
      pools_.words.push_back(words_);
      if (!introduce()) return false;
    }
    member_budget_.spell(std::size_t{fresh} + 1);
    sets_.push_back({set.start, set.size + fresh});
    followed_by_.resize(words_, blob::kNone);
    const auto all = members(sets_.back());
    for (std::size_t i = 1; i < all.size(); ++i) followed_by_[all[i]] = all[i - 1];
    return stream(Stream::kNewMembers).is_whole();
  }

  [[nodiscard]] std::span<const Word> members(Slice set) const {
    return std::span(pools_.words).subspan(set.start, set.size);
  }

  /// Fills known_ with the members of the set that this one is like, falling.
  bool take_from_another() {
    const Word likeness = number(Stream::kLikeness);
    if (likeness == 0) return true;
    const Word back = like_codes_.next();
    if (back >= sets_.size()) return false;
    const auto base = members(sets_[sets_.size() - 1 - back]);
    const Word left_out = likeness - 1;
    if (left_out > base.size() || !member_budget_.copy(base.size())) return false;
    auto member = base.rbegin();
    for (Word i = 0; i < left_out; ++i) {
      const Word kept = number(Stream::kLeftOut);
      if (kept >= static_cast<std::size_t>(base.rend() - member)) return false;
      const auto left = member + static_cast<std::ptrdiff_t>(kept);
      known_.insert(known_.end(), member, left);
      member = left + 1;
    }
    known_.insert(known_.end(), member, base.rend());
    return true;
  }

  /// Adds the members that are told one by one to known_, which falls without doubles afterwards.
  bool read_known() {
    const Word told = number(Stream::kKnownMembers);
    const auto taken = static_cast<std::ptrdiff_t>(known_.size());
    Word word = 0;
    for (Word i = 0; i < told; ++i) {
      if (i == 0) {
        const Word back = first_codes_.next();
        if (back >= words_) return false;
        word = words_ - 1 - back;
      } else {
        const Word below = next_codes_.next();
        const Word next = below != 0 ? word - below : word < followed_by_.size() ? followed_by_[word] : blob::kNone;
        if (next >= word || !stream(Stream::kNextCodes).is_whole()) return false;
        word = next;
      }
      known_.push_back(word);
    }
    member_budget_.spell(told);
    std::inplace_merge(known_.begin(), known_.begin() + taken, known_.end(), std::greater<>());
    return std::adjacent_find(known_.begin(), known_.end()) == known_.end();
  }

  void finish(blob::Matcher& matcher) {
    matcher.vocabulary.size = words_;
    matcher.sets = {count<Slice>(pools_.slices), static_cast<Word>(sets_.size())};
    for (const Slice& set : sets_) append(pools_.slices, set);
    for (std::size_t i = std::size_t{2} * first_element_; i < pools_.elements.size(); i += 2) {
      Word& symbol = pools_.elements[i];
      if (symbol >= kFirstSet && symbol < blob::kClassBase) symbol = symbol - kFirstSet + words_;
    }
    matcher.max_prefix = max_prefix_;
    matcher.has_stems = has_stems_;
    append(pools_.matchers, matcher);
  }

  PhrasePools pools_;
  std::array<ByteReader, kStreams> streams_;
  CopyBudget elements_, member_budget_, texts_;

  // Of the language at work:
  NumberReader word_codes_{stream(Stream::kWordCodes), stream(Stream::kWordLows)};
  NumberReader first_codes_{stream(Stream::kFirstCodes), stream(Stream::kFirstLows)};
  NumberReader next_codes_{stream(Stream::kNextCodes), stream(Stream::kNextLows)};
  NumberReader set_codes_{stream(Stream::kSetCodes), stream(Stream::kSetLows)};
  NumberReader like_codes_{stream(Stream::kLikeCodes), stream(Stream::kLikeLows)};
  PairReader suffixes_{stream(Stream::kText)};
  Followers followers_;
  Word first_element_ = 0;
  Word words_ = 0;  // introduced so far
  Slice last_text_;
  Word max_prefix_ = 0, has_stems_ = 0;
  std::vector<Slice> sets_;
  std::vector<Word> followed_by_;  // of each word: the next member of the set that held it last
  std::vector<Word> known_;
};

}  // namespace

bool read_phrases(ColumnReader& file, PhrasePools pools) {
  PhraseReader reader(pools);
  if (!reader.open(file)) return false;
  for (std::size_t i = 0; i < blob::kMatcherCount; ++i) {
    if (!reader.read_matcher()) return false;
  }
  return reader.at_end();
}

}  // namespace takt::rules
