#include "rules/pattern_item.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/utf.hpp"

namespace takt::rules {

namespace {

constexpr std::array<std::pair<std::u16string_view, blob::Class>, 6> kClassNames = {{
    {u"_", blob::Class::kAny},
    {u"<num>", blob::Class::kNumber},
    {u"<cap>", blob::Class::kCapitalised},
    {u"<caps>", blob::Class::kAllCaps},
    {u"<url>", blob::Class::kUrl},
    {u"<email>", blob::Class::kEmail},
}};

constexpr std::array<std::pair<std::u16string_view, unsigned>, 4> kEdgeNames = {{
    {u"^", 1},
    {u"$", 2},
    {u"^^", 4},
    {u"$$", 8},
}};

constexpr std::u16string_view kSpecial = u"~*|()<>_^$";

Error fault(std::string reason) { return Error{"", "", std::move(reason)}; }

bool is_word_unit(char16_t unit) {
  return text::is_letter(unit) || text::is_digit(unit) || (unit >= 0xd800 && unit < 0xe000);
}

/// The item without its escapes; characters before `literal_end` mean nothing but themselves.
struct Plain {
  std::u16string text;
  std::size_t literal_end = 0;

  bool take(char16_t suffix) {
    if (text.size() < 2 || text.size() <= literal_end || text.back() != suffix) return false;
    text.pop_back();
    return true;
  }
  [[nodiscard]] std::string quoted() const { return "“" + text::to_utf8(text) + "”"; }
};

Plain without_escapes(std::u16string_view written) {
  Plain plain;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const bool escaped = written[i] == u'\\' && i + 1 < written.size();
    if (escaped) ++i;
    plain.text.push_back(written[i]);
    if (escaped) plain.literal_end = plain.text.size();
  }
  return plain;
}

Result<PatternItem> read_gap(std::u16string_view digits) {
  unsigned most = digits.empty() ? 3 : 0;
  for (const char16_t digit : digits) {
    most = text::is_digit(digit) && most <= kLongestGap ? most * 10 + (digit - u'0') : kLongestGap + 1;
  }
  if (most == 0 || most > kLongestGap) return fault("a gap is written “...” or “...1” to “...12”");
  PatternItem item;
  item.kind = PatternItem::Kind::kGap;
  item.number = most;
  return item;
}

/// A word, a stem or a prefix.
Result<PatternItem> read_word(Plain plain, PatternItem item) {
  if (plain.take(u'~')) {
    item.symbol.kind = SymbolKind::kStem;
  } else if (plain.take(u'*')) {
    item.symbol.kind = SymbolKind::kPrefix;
  }
  if (std::u16string_view(plain.text).find_first_of(kSpecial, plain.literal_end) != std::u16string_view::npos) {
    return fault("a special character inside " + plain.quoted() + "; put \\ before it if it is meant");
  }
  item.symbol.text = text::fold(plain.text);
  if (std::none_of(item.symbol.text.begin(), item.symbol.text.end(), is_word_unit)) {
    return fault(plain.quoted() + " holds no letter; marks are written one by one, each between spaces");
  }
  if (item.symbol.kind == SymbolKind::kPrefix && item.symbol.text.size() < 2) {
    return fault("at least two letters must stand before “*”");
  }
  return item;
}

}  // namespace

Result<PatternItem> read_pattern_item(std::u16string_view written) {
  if (written.starts_with(u"...")) return read_gap(written.substr(3));
  PatternItem item;
  for (const auto& [name, bit] : kEdgeNames) {
    if (written != name) continue;
    item.kind = PatternItem::Kind::kEdge;
    item.number = bit;
    return item;
  }
  Plain plain = without_escapes(written);
  item.optional = plain.take(u'?');
  if (plain.literal_end == 0) {
    for (const auto& [name, word_class] : kClassNames) {
      if (plain.text != name) continue;
      item.symbol.kind = SymbolKind::kClass;
      item.symbol.word_class = word_class;
      return item;
    }
    if (plain.text.size() > 1 && plain.text.front() == u'<') {
      return fault("unknown class " + plain.quoted() + "; known: <num> <cap> <caps> <url> <email>");
    }
  }
  if (plain.text.size() > 1 || is_word_unit(plain.text[0])) return read_word(std::move(plain), std::move(item));
  if (plain.literal_end == 0 && kSpecial.find(plain.text[0]) != std::u16string_view::npos) {
    return fault(plain.quoted() + " has a meaning of its own; put \\ before it if the character is meant");
  }
  item.symbol.kind = SymbolKind::kMark;
  item.symbol.mark = plain.text[0];
  return item;
}

}  // namespace takt::rules
