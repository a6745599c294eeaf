#include "engine/conditions.hpp"

#include <algorithm>

#include "text/interval_set.hpp"
#include "text/sorting.hpp"

namespace takt::engine {

namespace {

using rules::Match;
using rules::blob::SequenceRole;

/// What the conditions of one rule say about a block.
class Conditions {
 public:
  template <typename Iterator>
  Conditions(const rules::blob::Rule& rule, Iterator first, Iterator last) : needs_(rule.has_require != 0) {
    for (auto match = first; match != last; ++match) {
      switch (match->role) {
        case SequenceRole::kMatch:
          break;
        case SequenceRole::kExcept:
          excepted_.add(match->start, match->end);
          break;
        case SequenceRole::kUnless:
          unless_.push_back(match->sentence);
          break;
        case SequenceRole::kRequire:
          required_.push_back(match->sentence);
          break;
      }
    }
    excepted_.build();
    text::sort(unless_);
    text::sort(required_);
  }

  [[nodiscard]] bool allow(const Match& match) const {
    if (needs_ && !std::binary_search(required_.begin(), required_.end(), match.sentence)) return false;
    return !std::binary_search(unless_.begin(), unless_.end(), match.sentence) &&
           !excepted_.overlaps(match.start, match.end);
  }

 private:
  bool needs_;
  text::IntervalSet excepted_;
  std::vector<std::uint32_t> unless_, required_;  // sentences
};

}  // namespace

std::vector<Match> apply_conditions(const rules::Pack& pack, std::vector<Match>& matches) {
  text::sort(matches, [](const Match& a, const Match& b) {
    if (a.rule != b.rule) return a.rule < b.rule;
    return a.start != b.start ? a.start < b.start : a.end > b.end;
  });
  std::vector<Match> kept;
  for (auto first = matches.begin(); first != matches.end();) {
    auto last = first;
    while (last != matches.end() && last->rule == first->rule) ++last;
    std::uint32_t covered = 0;
    const bool only_matches = pack.rules()[first->rule].has_require == 0 &&
                              std::all_of(first, last, [](const Match& m) { return m.role == SequenceRole::kMatch; });
    if (only_matches) {  // the common case: nothing to weigh
      for (; first != last; ++first) {
        if (first->end <= covered) continue;
        covered = first->end;
        kept.push_back(*first);
      }
      continue;
    }
    const Conditions conditions(pack.rules()[first->rule], first, last);
    for (auto match = first; match != last; ++match) {
      if (match->role != SequenceRole::kMatch || match->end <= covered) continue;
      if (!conditions.allow(*match)) continue;
      covered = match->end;
      kept.push_back(*match);
    }
    first = last;
  }
  if (kept.size() > 1) {
    text::sort(kept, [](const Match& a, const Match& b) { return a.start < b.start; });
  }
  return kept;
}

}  // namespace takt::engine
