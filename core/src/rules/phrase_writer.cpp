#include "rules/phrase_writer.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <utility>

#include "rules/byte_stream.hpp"
#include "rules/number_codes.hpp"
#include "rules/pair_codes.hpp"
#include "rules/phrase_format.hpp"

namespace takt::rules {

namespace {

using namespace phrase;

constexpr std::size_t kMostShared = 255;
// Which earlier set is worth building on: what a member costs in bits, whether told, left out or by reference.
constexpr int kMemberCost = 9, kLeftOutCost = 5, kLikenessCost = 16;
constexpr std::size_t kMostHolders = 64;  // sets of each member that are looked at, the newest

template <typename T>
Word count(const T& container) {
  return static_cast<Word>(container.size());
}

class PhraseWriter {
 public:
  void write(const PhraseSource& source) {
    source_ = &source;
    numbers_.assign(source.symbols.size(), blob::kNone);
    put(Stream::kHeads, count(source.sequences));
    put(Stream::kHeads, source.suffixes.start);
    put(Stream::kHeads, source.suffixes.size);
    Word rule = 0;
    std::vector<Step> before;
    for (const PhraseSource::Sequence& sequence : source.sequences) {
      put(Stream::kRules, folded(sequence.rule - rule));
      put(Stream::kRoles, sequence.role);
      put(Stream::kEdges, sequence.parts.edges);
      put(Stream::kAnchors, sequence.anchor);
      rule = sequence.rule;
      before = write_elements(sequence.parts.elements, before);
    }
    finish();
  }

  void gather(std::vector<std::byte>& out) const {
    for (const auto& stream : streams_) {
      write_number(count(stream), out);
      out.insert(out.end(), stream.begin(), stream.end());
    }
  }

 private:
  struct Step {
    const SetElement* element;
    Word symbol;  // as the walk numbers it
  };

  std::vector<std::byte>& stream(Stream which) { return streams_[static_cast<std::size_t>(which)]; }
  void put(Stream which, Word number) { write_number(number, stream(which)); }

  std::vector<Step> write_elements(const std::vector<SetElement>& elements, const std::vector<Step>& before) {
    std::size_t shared = 0;
    while (shared < std::min({elements.size(), before.size(), kMostShared}) &&
           elements[shared].symbols == before[shared].element->symbols &&
           elements[shared].gap_max == before[shared].element->gap_max) {
      ++shared;
    }
    if (!elements_.copy(shared)) shared = 0;
    put(Stream::kShared, static_cast<Word>(shared));
    std::vector<Step> steps(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(shared));
    Word symbol = shared > 0 ? steps.back().symbol : Followers::kStart;
    for (std::size_t i = shared; i < elements.size(); ++i) {
      const Word next = write_step(elements[i], symbol);
      followers_.tell(symbol, next);
      steps.push_back({&elements[i], next});
      symbol = next;
    }
    elements_.spell(elements.size() - shared + 1);
    stream(Stream::kSteps).push_back(static_cast<std::byte>(Sort::kEnd));
    return steps;
  }

  Word write_step(const SetElement& element, Word before) {
    const auto step = [&](Sort sort) {
      const Word gap = std::min(element.gap_max, kLongGap - 1);
      stream(Stream::kSteps).push_back(static_cast<std::byte>(sort + kSorts * gap));
      if (gap == kLongGap - 1) put(Stream::kGaps, element.gap_max - gap);
    };
    const Word first = element.symbols.front();
    const bool one = element.symbols.size() == 1;
    if (one && first >= blob::kPunctuationBase) {
      step(Sort::kMark);
      put(Stream::kMarks, first - blob::kPunctuationBase);
      return first;
    }
    if (one && first >= blob::kClassBase) {
      step(Sort::kClass);
      put(Stream::kClasses, first - blob::kClassBase);
      return first;
    }
    if (one && numbers_[first] == blob::kNone) {
      step(Sort::kNewWord);
      introduce(first);
      return numbers_[first];
    }
    const auto known = one ? sets_.end() : sets_.find(element.symbols);
    if (!one && known == sets_.end()) {
      step(Sort::kNewSet);
      return define(element.symbols);
    }
    const Word symbol = one ? numbers_[first] : kFirstSet + known->second;
    const Followers::Pair expected = followers_.after(before);
    if (symbol == expected.last) {
      step(Sort::kFollower);
    } else if (symbol == expected.other) {
      step(Sort::kOtherFollower);
    } else if (one) {
      step(Sort::kWord);
      word_codes_.add(symbol);
    } else {
      step(Sort::kSet);
      set_codes_.add(count(members_) - 1 - known->second);
    }
    return symbol;
  }

  void introduce(Word symbol) {
    const auto& [text, kind] = source_->symbols[symbol];
    numbers_[symbol] = words_++;
    stream(Stream::kWordKinds).push_back(static_cast<std::byte>(kind));
    std::size_t shared = 0;
    while (shared < std::min({text.size(), last_text_.size(), kMostShared}) && text[shared] == last_text_[shared]) {
      ++shared;
    }
    if (!texts_.copy(shared)) shared = 0;
    texts_.spell(text.size() - shared + 1);
    stream(Stream::kWordShared).push_back(static_cast<std::byte>(shared));
    suffixes_.add(std::u16string_view(text).substr(shared));
    last_text_ = text;
  }

  Word define(const std::vector<Word>& symbols) {
    std::vector<Word> known, fresh;  // known: numbers, falling
    for (const Word symbol : symbols) {
      if (numbers_[symbol] == blob::kNone)
        fresh.push_back(symbol);
      else
        known.push_back(numbers_[symbol]);
    }
    std::sort(known.begin(), known.end(), std::greater<>());
    std::sort(fresh.begin(), fresh.end(), [&](Word a, Word b) {
      const auto &left = source_->symbols[a], &right = source_->symbols[b];
      return left.text != right.text ? left.text < right.text : left.kind < right.kind;
    });
    write_known(build_on_another(std::move(known)));
    put(Stream::kNewMembers, count(fresh));
    member_budget_.spell(fresh.size() + 1);
    for (const Word symbol : fresh) introduce(symbol);

    const Word number = count(members_);
    auto& all = members_.emplace_back();
    for (const Word symbol : symbols) all.push_back(numbers_[symbol]);
    std::sort(all.begin(), all.end(), std::greater<>());
    holders_.resize(words_);
    followed_by_.resize(words_, blob::kNone);
    for (std::size_t i = 0; i < all.size(); ++i) {
      holders_[all[i]].push_back(number);
      if (i > 0) followed_by_[all[i - 1]] = all[i];
    }
    sets_.emplace(symbols, number);
    return kFirstSet + number;
  }

  /// Tells which earlier set the members are taken from, if any; gives the rest of them.
  std::vector<Word> build_on_another(std::vector<Word> known) {
    const Word base = most_alike(known);
    if (base == blob::kNone || !member_budget_.copy(members_[base].size())) {
      put(Stream::kLikeness, 0);
      return known;
    }
    Word left_out = 0, kept = 0;
    for (const Word member : members_[base]) {
      if (std::binary_search(known.begin(), known.end(), member, std::greater<>())) {
        ++kept;
        continue;
      }
      put(Stream::kLeftOut, std::exchange(kept, 0));
      ++left_out;
    }
    put(Stream::kLikeness, left_out + 1);
    like_codes_.add(count(members_) - 1 - base);
    std::vector<Word> rest;
    std::set_difference(known.begin(), known.end(), members_[base].begin(), members_[base].end(),
                        std::back_inserter(rest), std::greater<>());
    return rest;
  }

  Word most_alike(const std::vector<Word>& known) {
    common_.resize(members_.size(), 0);
    std::vector<Word> candidates;
    for (const Word member : known) {
      if (member >= holders_.size()) continue;
      const auto& holders = holders_[member];
      for (std::size_t i = holders.size() - std::min(holders.size(), kMostHolders); i < holders.size(); ++i) {
        if (common_[holders[i]]++ == 0) candidates.push_back(holders[i]);
      }
    }
    Word best = blob::kNone;
    int most = 0;
    for (const Word set : candidates) {
      const auto common = static_cast<int>(std::exchange(common_[set], 0));
      const int left_out = static_cast<int>(members_[set].size()) - common;
      const int distance = static_cast<int>(std::bit_width(members_.size() - set));
      const int gain = common * kMemberCost - left_out * kLeftOutCost - kLikenessCost - distance;
      if (gain > most || (gain == most && best != blob::kNone && set > best)) {
        most = gain;
        best = set;
      }
    }
    return best;
  }

  /// `known`: falling.
  void write_known(const std::vector<Word>& known) {
    put(Stream::kKnownMembers, count(known));
    member_budget_.spell(known.size());
    for (std::size_t i = 0; i < known.size(); ++i) {
      if (i == 0) {
        first_codes_.add(words_ - 1 - known[0]);
      } else {
        const Word before = known[i - 1];
        const bool expected = before < followed_by_.size() && followed_by_[before] == known[i];
        next_codes_.add(expected ? 0 : before - known[i]);
      }
    }
  }

  /// Ends a language: its coded streams can be written now, and the next numbers from 0 again.
  void finish() {
    auto& tables = stream(Stream::kTables);
    word_codes_.write(tables, stream(Stream::kWordCodes), stream(Stream::kWordLows));
    first_codes_.write(tables, stream(Stream::kFirstCodes), stream(Stream::kFirstLows));
    next_codes_.write(tables, stream(Stream::kNextCodes), stream(Stream::kNextLows));
    set_codes_.write(tables, stream(Stream::kSetCodes), stream(Stream::kSetLows));
    like_codes_.write(tables, stream(Stream::kLikeCodes), stream(Stream::kLikeLows));
    suffixes_.write(tables, stream(Stream::kText));
    followers_ = {};
    sets_.clear();
    members_.clear();
    holders_.clear();
    followed_by_.clear();
    last_text_.clear();
    words_ = 0;
  }

  std::array<std::vector<std::byte>, kStreams> streams_;
  CopyBudget elements_, member_budget_, texts_;

  // Of the language at work:
  const PhraseSource* source_ = nullptr;
  NumberWriter word_codes_, first_codes_, next_codes_, set_codes_, like_codes_;
  PairWriter suffixes_;
  Followers followers_;
  std::vector<Word> numbers_;  // per symbol of the source: its word's number, or kNone
  Word words_ = 0;
  std::u16string last_text_;
  std::map<std::vector<Word>, Word> sets_;  // symbols of the source → number
  std::vector<std::vector<Word>> members_;  // of each set: numbers of words, falling
  std::vector<std::vector<Word>> holders_;  // of each word: sets
  std::vector<Word> followed_by_;           // of each word: the next member of the set that held it last
  std::vector<Word> common_;                // zeros between two searches
};

}  // namespace

void write_phrases(const std::vector<PhraseSource>& sources, std::vector<std::byte>& out) {
  PhraseWriter writer;
  for (const PhraseSource& source : sources) writer.write(source);
  writer.gather(out);
}

}  // namespace takt::rules
