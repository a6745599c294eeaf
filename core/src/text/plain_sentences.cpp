#include "text/plain_sentences.hpp"

#include <unicode/uchar.h>

#include "text/plain_table.hpp"

namespace takt::text {

namespace {

enum class Class : std::uint8_t {
  kNotPlain,
  kAlone,
  kLower,
  kUpper,
  kOtherLetter,
  kDigit,
  kFullStop,  // ends a sentence unless what follows says otherwise
  kStop,
  kClose,
  kContinue,
  kSpace,
  kBreak,  // of the paragraph
};

Class class_of(char16_t unit) {
  switch (u_getIntPropertyValue(unit, UCHAR_SENTENCE_BREAK)) {
    case U_SB_OTHER:
      return U_IS_SURROGATE(unit) ? Class::kNotPlain : Class::kAlone;
    case U_SB_LOWER:
      return Class::kLower;
    case U_SB_UPPER:
      return Class::kUpper;
    case U_SB_OLETTER:
      return Class::kOtherLetter;
    case U_SB_NUMERIC:
      return Class::kDigit;
    case U_SB_ATERM:
      return Class::kFullStop;
    case U_SB_STERM:
      return Class::kStop;
    case U_SB_CLOSE:
      return Class::kClose;
    case U_SB_SCONTINUE:
      return Class::kContinue;
    case U_SB_SP:
      return Class::kSpace;
    case U_SB_SEP:
    case U_SB_CR:
    case U_SB_LF:
      return Class::kBreak;
    default:
      return Class::kNotPlain;
  }
}

const PlainTable<Class> kTable(class_of);

bool is_cased(Class one) { return one == Class::kLower || one == Class::kUpper; }
bool is_stop(Class one) { return one == Class::kFullStop || one == Class::kStop; }

class Splitter {
 public:
  explicit Splitter(std::u16string_view text) : text_(text) {}

  bool run(std::vector<Boundary>& out) {
    for (std::size_t i = 0; i < text_.size();) {
      const Class here = kTable[text_[i]];
      if (here == Class::kNotPlain) return false;
      if (here == Class::kBreak) {
        put(i = past_break(i), out);
      } else if (is_stop(here)) {
        i = after_stop(i, out);
      } else {
        ++i;
      }
    }
    if (out.empty() || out.back().end != text_.size()) put(text_.size(), out);
    return true;
  }

 private:
  [[nodiscard]] Class at(std::size_t i) const { return i < text_.size() ? kTable[text_[i]] : Class::kAlone; }
  static void put(std::size_t end, std::vector<Boundary>& out) {
    out.push_back({static_cast<std::uint32_t>(end), SegmentKind::kOther});
  }
  [[nodiscard]] std::size_t past_break(std::size_t i) const {
    return i + (text_[i] == u'\r' && i + 1 < text_.size() && text_[i + 1] == u'\n' ? 2 : 1);
  }

  /// Where to read on after the stop at `i`; puts the boundary if there is one.
  std::size_t after_stop(std::size_t i, std::vector<Boundary>& out) const {
    const bool full_stop = at(i) == Class::kFullStop;
    if (full_stop && at(i + 1) == Class::kDigit) return i + 1;                                  // SB6
    if (full_stop && i > 0 && is_cased(at(i - 1)) && at(i + 1) == Class::kUpper) return i + 1;  // SB7
    std::size_t next = i + 1;
    while (at(next) == Class::kClose) ++next;
    while (at(next) == Class::kSpace) ++next;
    if (next < text_.size() && (is_stop(at(next)) || at(next) == Class::kContinue)) return next;  // SB8a
    if (next < text_.size() && at(next) == Class::kBreak) {                                       // SB9, SB10
      next = past_break(next);
    } else if (full_stop && goes_on_in_lower_case(next)) {  // SB8
      return next;
    }
    put(next, out);  // SB11
    return next;
  }

  /// The next letter is in lower case, with no stop or break before it.
  [[nodiscard]] bool goes_on_in_lower_case(std::size_t i) const {
    for (; i < text_.size(); ++i) {
      const Class here = at(i);
      if (here == Class::kLower) return true;
      if (here == Class::kUpper || here == Class::kOtherLetter || here == Class::kBreak || is_stop(here)) return false;
    }
    return false;
  }

  std::u16string_view text_;
};

}  // namespace

bool plain_sentence_boundaries(std::u16string_view text, std::vector<Boundary>& out) {
  out.clear();
  return text.empty() || Splitter(text).run(out);
}

}  // namespace takt::text
