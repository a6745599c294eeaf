#include "text/plain_words.hpp"

#include <unicode/uchar.h>

#include "text/plain_table.hpp"

namespace takt::text {

namespace {

enum Class : std::uint8_t { kNotPlain, kLetter, kDigit, kSpace, kReturn, kMidLetter, kMidNumber, kMidBoth, kAlone };

Class class_of(char16_t unit) {
  if (unit == u'@') return kLetter;  // ICU keeps addresses whole: CLDR's own rule since version 42
  switch (u_getIntPropertyValue(unit, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
      return kLetter;
    case U_WB_NUMERIC:
      return kDigit;
    case U_WB_WSEGSPACE:
      return kSpace;
    case U_WB_CR:
      return kReturn;
    case U_WB_LF:
    case U_WB_NEWLINE:
    case U_WB_DOUBLE_QUOTE:
    case U_WB_OTHER:
      return kAlone;
    case U_WB_MIDLETTER:
      return unit == u':' ? kAlone : kMidLetter;  // ICU leaves the colon out, but for Finnish and Swedish
    case U_WB_MIDNUM:
      return kMidNumber;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
      return kMidBoth;
    default:
      return kNotPlain;
  }
}

const PlainTable<Class> kTable(class_of);

}  // namespace

bool plain_word_boundaries(std::u16string_view text, std::vector<Boundary>& out) {
  out.clear();
  const std::size_t size = text.size();
  const auto at = [&](std::size_t i) { return i < size ? kTable[text[i]] : kAlone; };
  for (std::size_t i = 0; i < size;) {
    const Class first = kTable[text[i++]];
    SegmentKind kind = SegmentKind::kOther;
    switch (first) {
      case kNotPlain:
        return false;
      case kLetter:
      case kDigit: {
        Class last = first;
        for (;;) {
          const Class next = at(i);
          if (next == kLetter || next == kDigit) {
            last = next;
            ++i;
          } else if ((last == kLetter ? next == kMidLetter : next == kMidNumber) || next == kMidBoth) {
            if (at(i + 1) != last) break;  // one mark inside a word or a number joins it
            i += 2;
          } else {
            break;
          }
        }
        kind = last == kLetter ? SegmentKind::kLetter : SegmentKind::kNumber;
        break;
      }
      case kSpace:
        while (at(i) == kSpace) ++i;
        break;
      case kReturn:
        if (i < size && text[i] == u'\n') ++i;
        break;
      default:
        break;
    }
    out.push_back({static_cast<std::uint32_t>(i), kind});
  }
  return true;
}

}  // namespace takt::text
