#include "rules/regex_lint.hpp"

#include <unicode/uregex.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "rules/regexes.hpp"
#include "text/characters.hpp"
#include "text/utf.hpp"

namespace takt::rules {

namespace {

constexpr std::uint32_t kUnbounded = 1u << 30;
constexpr std::uint32_t kMostNested = 1000;

struct Quantifier {
  std::uint32_t least = 1, most = 1;
};

/// What a quantifier may stand after, and what it holds inside.
struct Atom {
  bool is_group = false, is_dot = false;
  bool has_quantifier = false, has_unbounded = false, has_alternatives = false;
  std::uint32_t repeats = 1;  // the greatest product of bounded quantifiers inside
};

class Linter {
 public:
  explicit Linter(std::u16string_view pattern) : pattern_(pattern) {}

  std::string run() {
    std::vector<Atom> open(1);  // the whole expression, then every open group
    while (at_ < pattern_.size() && reason_.empty()) {
      Atom atom;
      const char16_t unit = pattern_[at_];
      if (unit == u'(') {
        ++at_;
        if (skip_group_head()) open.push_back(Atom{.is_group = true});
        continue;
      }
      if (unit == u'|') {
        ++at_;
        open.back().has_alternatives = true;
        continue;
      }
      if (unit == u')') {
        ++at_;
        if (open.size() > 1) {
          atom = open.back();
          open.pop_back();
        }
      } else {
        atom.is_dot = unit == u'.';
        skip_single();
      }
      const Quantifier quantifier = read_quantifier();
      judge(atom, quantifier);
      Atom& around = open.back();
      const bool quantified = quantifier.least != 1 || quantifier.most != 1;
      around.has_quantifier = around.has_quantifier || atom.has_quantifier || quantified;
      around.has_unbounded = around.has_unbounded || atom.has_unbounded || quantifier.most >= kUnbounded;
      around.has_alternatives = around.has_alternatives || atom.has_alternatives;
      if (quantifier.most < kUnbounded) {
        around.repeats = std::max(around.repeats, atom.repeats * std::max(1u, quantifier.most));
      }
    }
    return reason_;
  }

 private:
  void judge(const Atom& atom, const Quantifier& quantifier) {
    const bool unbounded = quantifier.most >= kUnbounded;
    std::string fault;
    if (unbounded && atom.is_dot) fault = "write .{0,60} for an unbounded dot";
    if (unbounded && atom.is_group && (atom.has_quantifier || atom.has_alternatives)) {
      fault =
          "an unbounded quantifier over a group that holds a quantifier or alternatives; give it a bound like {1,5}";
    }
    if (quantifier.most > 1 && atom.is_group && atom.has_unbounded) {
      fault = "an unbounded quantifier inside a repeated group; give it a bound like {1,60}";
    }
    if (!unbounded && quantifier.most > 1 && atom.is_group && atom.repeats > 1 &&
        atom.repeats > kMostNested / quantifier.most) {
      fault = "nested repetition of more than 1,000 steps; lower the bounds";
    }
    if (!fault.empty())
      reason_ = "character " + std::to_string(at_) + ": this could take more than linear time: " + fault;
  }

  /// After "(": skips "?:", "?<name>", "?=" … False for a group without content: "(?i)", "(?#…)".
  bool skip_group_head() {
    if (at_ >= pattern_.size() || pattern_[at_] != u'?') return true;
    ++at_;
    if (at_ < pattern_.size() && pattern_[at_] == u'#') {
      while (at_ < pattern_.size() && pattern_[at_] != u')') ++at_;
      ++at_;
      return false;
    }
    while (at_ < pattern_.size() && (text::is_letter(pattern_[at_]) || pattern_[at_] == u'-')) ++at_;
    if (at_ < pattern_.size() && pattern_[at_] == u')') {
      ++at_;
      return false;
    }
    if (at_ < pattern_.size() && pattern_[at_] == u'<') {
      ++at_;
      if (at_ < pattern_.size() && (pattern_[at_] == u'=' || pattern_[at_] == u'!')) {
        ++at_;
        return true;
      }
      while (at_ < pattern_.size() && pattern_[at_] != u'>') ++at_;
    }
    ++at_;  // ":", "=", "!", ">"
    return true;
  }

  /// One character, escape or [class].
  void skip_single() {
    const char16_t unit = pattern_[at_++];
    if (unit == u'\\' && at_ < pattern_.size()) {
      const char16_t escaped = pattern_[at_++];
      if (escaped == u'Q') {
        const std::size_t end = pattern_.find(u"\\E", at_);
        at_ = end == std::u16string_view::npos ? pattern_.size() : end + 2;
      } else if ((escaped == u'p' || escaped == u'P' || escaped == u'N' || escaped == u'x' || escaped == u'k') &&
                 at_ < pattern_.size() && (pattern_[at_] == u'{' || pattern_[at_] == u'<')) {
        const char16_t close = pattern_[at_] == u'{' ? u'}' : u'>';
        while (at_ < pattern_.size() && pattern_[at_++] != close) {
        }
      }
    } else if (unit == u'[') {
      for (int depth = 1; at_ < pattern_.size() && depth > 0; ++at_) {
        if (pattern_[at_] == u'\\') {
          ++at_;
        } else if (pattern_[at_] == u'[') {
          ++depth;
        } else if (pattern_[at_] == u']') {
          --depth;
        }
      }
    } else if (unit >= 0xd800 && unit < 0xdc00 && at_ < pattern_.size()) {
      ++at_;
    }
  }

  Quantifier read_quantifier() {
    Quantifier quantifier;
    if (at_ >= pattern_.size()) return quantifier;
    switch (pattern_[at_]) {
      case u'*':
        quantifier = {0, kUnbounded};
        break;
      case u'+':
        quantifier = {1, kUnbounded};
        break;
      case u'?':
        quantifier = {0, 1};
        break;
      case u'{': {
        ++at_;
        quantifier.least = read_number();
        quantifier.most = quantifier.least;
        if (at_ < pattern_.size() && pattern_[at_] == u',') {
          ++at_;
          quantifier.most = at_ < pattern_.size() && pattern_[at_] == u'}' ? kUnbounded : read_number();
        }
        break;
      }
      default:
        return quantifier;
    }
    ++at_;
    if (at_ < pattern_.size() && (pattern_[at_] == u'?' || pattern_[at_] == u'+')) ++at_;
    return quantifier;
  }

  std::uint32_t read_number() {
    std::uint32_t number = 0;
    while (at_ < pattern_.size() && text::is_digit(pattern_[at_])) {
      number = std::min<std::uint32_t>(number * 10 + (pattern_[at_++] - u'0'), 1u << 20);
    }
    return number;
  }

  std::u16string_view pattern_;
  std::size_t at_ = 0;
  std::string reason_;
};

bool matches_empty(std::u16string_view pattern) {
  UErrorCode status = U_ZERO_ERROR;
  URegularExpression* regex =
      uregex_open(pattern.data(), static_cast<std::int32_t>(pattern.size()), 0, nullptr, &status);
  if (U_FAILURE(status)) return false;
  const char16_t nothing = 0;
  uregex_setText(regex, &nothing, 0, &status);
  const bool matches = uregex_find(regex, 0, &status) != 0;
  uregex_close(regex);
  return matches;
}

}  // namespace

std::string lint_regex(std::u16string_view pattern, std::span<const std::u16string> literals) {
  std::string reason;
  if (!is_valid_regex(pattern, reason)) return reason;
  if (literals.empty()) return "a regular expression needs at least one literal to look for first";
  reason = Linter(pattern).run();
  if (reason.empty() && matches_empty(pattern)) reason = "the regular expression can match the empty text";
  return reason;
}

}  // namespace takt::rules
