#include "checks/proof/mixed_script.hpp"

#include "text/characters.hpp"

namespace takt::checks {

namespace {

using text::Script;

// Letters that one cannot tell apart: Latin, Cyrillic.
constexpr std::u16string_view kLatin = u"aeopcxykihABEKMHOPCTXYI";
constexpr std::u16string_view kCyrillic = u"аеорсхукіһАВЕКМНОРСТХУІ";
static_assert(kLatin.size() == kCyrillic.size());

/// The look-alike of `unit` in the other alphabet; 0: it has none.
char16_t twin(char16_t unit, std::u16string_view from, std::u16string_view to) {
  const std::size_t at = from.find(unit);
  return at == std::u16string_view::npos ? char16_t{0} : to[at];
}

bool joins_parts(char16_t unit) {
  return unit == u'-' || unit == 0x2010 || unit == 0x2011 || unit == u'\'' || unit == 0x2019 || unit == u'.' ||
         unit == u':' || unit == u'_';
}

/// "SMSка", "USBге": capitals of one alphabet with an ending in small letters of the other.
bool is_inflected_acronym(std::u16string_view part) {
  std::size_t capitals = 0;
  while (capitals < part.size() && text::is_upper(part[capitals])) ++capitals;
  if (capitals < 2 || capitals == part.size()) return false;
  const Script script = text::script_of(part.front());
  for (std::size_t i = 0; i < part.size(); ++i) {
    if (i >= capitals && text::is_upper(part[i])) return false;
    if ((text::script_of(part[i]) == script) != (i < capitals)) return false;
  }
  return true;
}

/// One part of a word, without hyphens: the edits that write it in one alphabet; empty where it is in one, or where
/// letters have no twin: then an ending was put to a foreign word on purpose ("SMSкой", "iPhoneды").
std::vector<engine::Edit> edits_of(std::u16string_view part, std::uint32_t start) {
  std::uint32_t latin = 0, cyrillic = 0, latin_twins = 0, cyrillic_twins = 0;
  for (const char16_t unit : part) {
    const Script script = text::script_of(unit);
    if (text::is_digit(unit)) return {};  // a code
    latin += script == Script::kLatin;
    cyrillic += script == Script::kCyrillic;
    latin_twins += script == Script::kLatin && twin(unit, kLatin, kCyrillic) != 0;
    cyrillic_twins += script == Script::kCyrillic && twin(unit, kCyrillic, kLatin) != 0;
  }
  if (latin == 0 || cyrillic == 0 || is_inflected_acronym(part)) return {};
  const bool to_cyrillic = latin_twins == latin && (latin <= cyrillic || cyrillic_twins < cyrillic);
  const bool to_latin = !to_cyrillic && cyrillic_twins == cyrillic && cyrillic <= latin;
  std::vector<engine::Edit> edits;
  if (!to_cyrillic && !to_latin) return edits;
  for (std::uint32_t i = 0; i < part.size(); ++i) {
    const char16_t other = to_cyrillic ? twin(part[i], kLatin, kCyrillic) : twin(part[i], kCyrillic, kLatin);
    if (other != 0) edits.push_back({start + i, start + i + 1, std::u16string(1, other)});
  }
  return edits;
}

}  // namespace

void find_mixed_scripts(const BlockContext& context, std::vector<engine::CheckHit>& out) {
  constexpr std::uint16_t kBoth = text::kLatin | text::kCyrillic;
  for (const text::Token& token : context.tokens) {
    if (token.kind != text::TokenKind::kWord || (context.word(token).flags & kBoth) != kBoth) continue;
    const auto word = context.text_of(token);
    engine::CheckHit hit;
    for (std::size_t from = 0; from < word.size();) {
      std::size_t to = from;
      while (to < word.size() && !joins_parts(word[to])) ++to;
      const auto start = token.start + static_cast<std::uint32_t>(from);
      for (engine::Edit& edit : edits_of(word.substr(from, to - from), start)) hit.fix.push_back(std::move(edit));
      from = to + 1;
    }
    if (hit.fix.empty()) continue;
    hit.start = token.start;
    hit.end = token.end;
    out.push_back(std::move(hit));
  }
}

}  // namespace takt::checks
