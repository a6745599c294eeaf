#include "engine/conditions.hpp"

#include <algorithm>

namespace takt::engine {

namespace {

using rules::Match;
using rules::blob::SequenceRole;

bool overlaps(const Match& a, const Match& b) { return a.start < b.end && b.start < a.end; }

/// `first` … `last`: all matches of one rule, conditions included.
template <typename Iterator>
bool stands(const rules::blob::Rule& rule, const Match& match, Iterator first, Iterator last) {
  bool required = rule.has_require == 0;
  for (auto other = first; other != last; ++other) {
    switch (other->role) {
      case SequenceRole::kMatch:
        break;
      case SequenceRole::kExcept:
        if (overlaps(match, *other)) return false;
        break;
      case SequenceRole::kUnless:
        if (other->sentence == match.sentence) return false;
        break;
      case SequenceRole::kRequire:
        required = required || other->sentence == match.sentence;
        break;
    }
  }
  return required;
}

}  // namespace

std::vector<Match> apply_conditions(const rules::Pack& pack, std::vector<Match> matches) {
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    if (a.rule != b.rule) return a.rule < b.rule;
    return a.start != b.start ? a.start < b.start : a.end > b.end;
  });
  std::vector<Match> kept;
  for (auto first = matches.begin(); first != matches.end();) {
    auto last = first;
    bool conditional = false;
    for (; last != matches.end() && last->rule == first->rule; ++last)
      conditional |= last->role != SequenceRole::kMatch;
    const auto& rule = pack.rules()[first->rule];
    conditional |= rule.has_require != 0;
    std::uint32_t covered = 0;
    for (auto match = first; match != last; ++match) {
      if (match->role != SequenceRole::kMatch || match->end <= covered) continue;
      if (conditional && !stands(rule, *match, first, last)) continue;
      covered = match->end;
      kept.push_back(*match);
    }
    first = last;
  }
  std::stable_sort(kept.begin(), kept.end(), [](const Match& a, const Match& b) { return a.start < b.start; });
  return kept;
}

}  // namespace takt::engine
