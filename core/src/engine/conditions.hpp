// Applies a rule's conditions to its matches: exceptions, `unless` and `require` in the sentence.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rules/matcher.hpp"
#include "rules/pack.hpp"

namespace takt::engine {

class ConditionFilter {
 public:
  /// Of all matches of one pack in one block (any order, all roles) the numbers of those of role kMatch that stand:
  /// conditions hold, and none lies inside another match of the same rule. Sorted by start, then rule. Valid until
  /// the next call.
  std::span<const std::uint32_t> apply(const rules::Pack& pack, std::span<const rules::Match> matches);

 private:
  /// A match in the order of rules, then places, the longest first.
  struct Key {
    std::uint64_t rule_and_start, end_and_number;
    [[nodiscard]] std::uint32_t rule() const { return static_cast<std::uint32_t>(rule_and_start >> 32); }
    [[nodiscard]] std::uint32_t number() const { return static_cast<std::uint32_t>(end_and_number); }
    bool operator<(const Key& other) const {
      return rule_and_start != other.rule_and_start ? rule_and_start < other.rule_and_start
                                                    : end_and_number < other.end_and_number;
    }
  };

  std::vector<std::uint64_t> found_;  // per rule: the last round in which it matched
  std::uint64_t round_ = 0;
  std::vector<Key> keys_;                // these are kept for their memory
  std::vector<std::uint32_t> standing_;  // in the order of keys_
  std::vector<std::uint64_t> order_;     // of each of these: its start, its place among them
  std::vector<std::uint32_t> kept_;
};

}  // namespace takt::engine
