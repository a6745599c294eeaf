#include "rules/pattern.hpp"

#include <algorithm>
#include <utility>

#include "rules/pattern_item.hpp"
#include "text/characters.hpp"
#include "text/utf.hpp"

namespace takt::rules {

namespace {

using Items = std::vector<PatternItem>;
using Expansions = std::vector<Items>;

class Expander {
 public:
  explicit Expander(std::u16string_view text) : text_(text) {}

  Result<std::vector<LinearPattern>> run() {
    const Expansions expansions = alternatives();
    if (!failed() && at_ < text_.size()) fail(at_, "a “)” without “(”");
    if (failed()) return error_;
    return finish(expansions);
  }

 private:
  [[nodiscard]] bool failed() const { return !error_.reason.empty(); }
  [[nodiscard]] std::size_t column(std::size_t at) const {
    const auto before = text_.substr(0, at);
    return 1 + static_cast<std::size_t>(std::count_if(before.begin(), before.end(),
                                                      [](char16_t unit) { return unit < 0xdc00 || unit > 0xdfff; }));
  }
  void fail_column(std::size_t column, std::string_view reason) {
    if (!failed()) error_.reason = "column " + std::to_string(column) + ": " + std::string(reason);
  }
  void fail(std::size_t at, std::string_view reason) { fail_column(column(at), reason); }

  [[nodiscard]] bool at_item_end() const {
    return at_ >= text_.size() || text::is_space(text_[at_]) || text_[at_] == u'|' || text_[at_] == u')';
  }

  /// a | b c | …, up to ")" or the end.
  Expansions alternatives() {
    Expansions all;
    for (;;) {
      const std::size_t start = at_;
      Expansions branch = sequence();
      if (failed()) return {};
      if (branch.size() == 1 && branch[0].empty()) {
        fail(start, text_.empty() ? "the pattern is empty" : "an empty alternative; write (…)? for an optional part");
      }
      std::move(branch.begin(), branch.end(), std::back_inserter(all));
      if (all.size() > kMostExpansions) fail(start, "more than 1,024 expansions; split the pattern");
      if (failed() || at_ >= text_.size() || text_[at_] == u')') return all;
      ++at_;  // "|"
    }
  }

  /// Items up to "|", ")" or the end.
  Expansions sequence() {
    Expansions so_far(1);
    while (!failed()) {
      while (at_ < text_.size() && text::is_space(text_[at_])) ++at_;
      if (at_item_end()) return so_far;
      const std::size_t start = at_;
      const Expansions next = text_[at_] == u'(' ? group() : item();
      if (so_far.size() * next.size() > kMostExpansions) fail(start, "more than 1,024 expansions; split the pattern");
      if (failed()) break;
      Expansions joined;
      for (const Items& left : so_far) {
        for (const Items& right : next) {
          joined.push_back(left);
          joined.back().insert(joined.back().end(), right.begin(), right.end());
        }
      }
      so_far = std::move(joined);
    }
    return {};
  }

  Expansions group() {
    const std::size_t start = at_++;
    Expansions inside = alternatives();
    if (failed()) return {};
    if (at_ >= text_.size()) {
      fail(start, "a “(” without “)”");
      return {};
    }
    ++at_;
    if (at_ < text_.size() && text_[at_] == u'?') {
      ++at_;
      inside.emplace_back();
    }
    if (!at_item_end()) fail(at_, "a space must follow a group");
    return inside;
  }

  Expansions item() {
    const std::size_t start = at_;
    for (; !at_item_end(); ++at_) {
      if (text_[at_] == u'(') fail(at_, "a space must stand before “(”");
      if (text_[at_] != u'\\') continue;
      if (++at_ >= text_.size()) {
        fail(start, "a “\\” at the end");
        return {};
      }
    }
    Result<PatternItem> read = read_pattern_item(text_.substr(start, at_ - start));
    if (!read) {
      fail(start, read.error().reason);
      return {};
    }
    read->symbol.column = column(start);
    const bool optional = read->optional;
    Expansions result{{std::move(*read)}};
    if (optional) result.emplace_back();
    return result;
  }

  /// One expansion as elements; a gap at the rim is dropped and reported in the flags.
  LinearPattern linear(const Items& items, bool& gap_first, bool& gap_last) {
    LinearPattern pattern;
    unsigned gap = 0;
    for (const PatternItem& item : items) {
      if (item.kind == PatternItem::Kind::kEdge) {
        const bool opens = (item.number & kStartEdges) != 0;
        if (opens && !pattern.elements.empty()) fail_column(1, "“^” and “^^” stand only before the first word");
        if (gap != 0) fail_column(1, "no gap can stand beside ^ ^^ $ $$; write _? for each single word");
        pattern.edges |= item.number;
      } else if (item.kind == PatternItem::Kind::kGap) {
        if (pattern.elements.empty() && pattern.edges != 0) {
          fail_column(1, "no gap can stand beside ^ ^^ $ $$; write _? for each single word");
        }
        gap = std::min(gap + item.number, kLongestGap);
      } else {
        if ((pattern.edges & ~kStartEdges) != 0) fail_column(1, "“$” and “$$” stand only after the last word");
        if (pattern.elements.empty()) gap_first = std::exchange(gap, 0u) != 0;
        pattern.elements.push_back({item.symbol, std::exchange(gap, 0u)});
      }
    }
    gap_last = gap != 0;
    return pattern;
  }

  void judge(const LinearPattern& pattern) {
    const auto is_any = [](const PatternElement& element) {
      return element.symbol.kind == SymbolKind::kClass && element.symbol.word_class == blob::Class::kAny;
    };
    if (pattern.elements.empty()) {
      fail_column(1, "every part is optional or a gap, so the pattern could match nothing");
    } else if (pattern.elements.size() > kMostElements) {
      fail_column(1, "more than 24 words in a row");
    } else if (std::all_of(pattern.elements.begin(), pattern.elements.end(), is_any)) {
      fail_column(pattern.elements[0].symbol.column, "with nothing but “_” and gaps the pattern would match any words");
    }
  }

  Result<std::vector<LinearPattern>> finish(const Expansions& expansions) {
    std::vector<LinearPattern> patterns;
    bool always_first = true;  // a gap that only an absent optional part pushed to the rim is dropped
    bool always_last = true;
    for (const Items& items : expansions) {
      bool gap_first = false;
      bool gap_last = false;
      LinearPattern pattern = linear(items, gap_first, gap_last);
      always_first = always_first && gap_first;
      always_last = always_last && gap_last;
      if (!failed()) judge(pattern);
      if (failed()) return error_;
      if (std::find(patterns.begin(), patterns.end(), pattern) == patterns.end())
        patterns.push_back(std::move(pattern));
    }
    if (always_first) fail_column(1, "a gap must stand between two words");
    if (always_last) fail(text_.size(), "a gap must stand between two words");
    if (failed()) return error_;
    return patterns;
  }

  std::u16string_view text_;
  std::size_t at_ = 0;
  Error error_;
};

}  // namespace

Result<std::vector<LinearPattern>> expand_pattern(std::string_view pattern) {
  const std::u16string text = text::to_utf16(pattern);
  return Expander(text).run();
}

}  // namespace takt::rules
