// Runs the regular expressions of a pack, each only near a hit of one of its literals.
//
// ICU's engine backtracks, so two bounds keep a pass linear: an expression sees only a window
// around the hit, and ICU counts match steps (not time), so that the cut-off is the same on every
// machine. Expressions are compiled at their first literal hit (about 0.7 ms each).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/matcher.hpp"
#include "rules/pack.hpp"
#include "text/scanner.hpp"

struct URegularExpression;

namespace takt::rules {

class RegexSet {
 public:
  /// The pack must outlive the set. A pattern that ICU refuses never matches; the compiler of rule
  /// packs has refused it before.
  explicit RegexSet(const Pack& pack);
  ~RegexSet();
  RegexSet(const RegexSet&) = delete;
  RegexSet& operator=(const RegexSet&) = delete;

  /// Appends the matches of rules of `language` and of every language in one block. A match spans
  /// group 1 where the expression has one. `sentence` and tokens of the matches are left 0.
  void match(std::u16string_view text, blob::Word language, std::vector<Match>& out);

  /// The replacement of a rule's fix for its match at [start, end): $1 … $9 filled in.
  /// Empty optional text when the expression no longer matches there.
  std::u16string replacement(std::u16string_view text, const Match& match, std::u16string_view replace);

 private:
  struct Window {
    std::uint32_t start, end;
  };
  URegularExpression* compiled(std::uint32_t regex);
  void run(std::uint32_t regex, std::u16string_view text, Window window, std::vector<Match>& out);
  [[nodiscard]] bool is_excepted(const blob::Rule& rule, std::u16string_view value) const;

  const Pack& pack_;
  text::LiteralScanner scanner_;
  std::vector<URegularExpression*> compiled_;
  std::vector<bool> refused_;
  std::vector<text::LiteralHit> hits_;
};

/// Whether ICU accepts `pattern`; if not, `reason` says why and at which character.
bool is_valid_regex(std::u16string_view pattern, std::string& reason);

}  // namespace takt::rules
