#include "engine/conditions.hpp"

#include <algorithm>
#include <optional>

#include "text/interval_set.hpp"
#include "text/sorting.hpp"

namespace takt::engine {

namespace {

using rules::Match;
using rules::blob::SequenceRole;

/// What the conditions of one rule say about a block.
class Conditions {
 public:
  explicit Conditions(const rules::blob::Rule& rule) : needs_(rule.has_require != 0) {}

  void add(const Match& match) {
    switch (match.role) {
      case SequenceRole::kMatch:
        break;
      case SequenceRole::kExcept:
        excepted_.add(match.start, match.end);
        break;
      case SequenceRole::kUnless:
        unless_.push_back(match.sentence);
        break;
      case SequenceRole::kRequire:
        required_.push_back(match.sentence);
        break;
    }
  }
  /// Call when all are added.
  void build() {
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

std::span<const std::uint32_t> ConditionFilter::apply(const rules::Pack& pack, std::span<const Match> matches) {
  const auto rules = pack.rules();
  keys_.clear();
  standing_.clear();
  order_.clear();
  // Half of what is found are exceptions without anything to take away.
  if (found_.size() < rules.size()) found_.resize(rules.size(), 0);
  ++round_;
  for (const Match& match : matches) {
    if (match.role == SequenceRole::kMatch) found_[match.rule] = round_;
  }
  for (std::uint32_t i = 0; i < matches.size(); ++i) {
    if (found_[matches[i].rule] != round_) continue;
    keys_.push_back(
        {std::uint64_t{matches[i].rule} << 32 | matches[i].start, std::uint64_t{~matches[i].end} << 32 | i});
  }
  std::sort(keys_.begin(), keys_.end());
  for (std::size_t first = 0, last = 0; first < keys_.size(); first = last) {
    const rules::blob::Rule& rule = rules[keys_[first].rule()];
    std::size_t found = 0;
    for (; last < keys_.size() && keys_[last].rule() == keys_[first].rule(); ++last)
      found += matches[keys_[last].number()].role == SequenceRole::kMatch;
    std::optional<Conditions> conditions;
    if (rule.has_require != 0 || found < last - first) {
      conditions.emplace(rule);
      for (std::size_t i = first; i < last; ++i) conditions->add(matches[keys_[i].number()]);
      conditions->build();
    }
    std::uint32_t covered = 0;
    for (std::size_t i = first; i < last; ++i) {
      const Match& match = matches[keys_[i].number()];
      if (match.role != SequenceRole::kMatch || match.end <= covered) continue;
      if (conditions && !conditions->allow(match)) continue;
      covered = match.end;
      order_.push_back(std::uint64_t{match.start} << 32 | standing_.size());
      standing_.push_back(keys_[i].number());
    }
  }
  std::sort(order_.begin(), order_.end());
  kept_.clear();
  for (const std::uint64_t each : order_) kept_.push_back(standing_[static_cast<std::uint32_t>(each)]);
  return kept_;
}

}  // namespace takt::engine
