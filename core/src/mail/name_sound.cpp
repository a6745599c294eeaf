#include <algorithm>
#include <array>

#include "mail/names.hpp"
#include "text/characters.hpp"

namespace takt::mail {

namespace {

struct Spelling {
  std::u16string_view written, sound;
};

// Capitals stand for sounds that Latin spells with two letters. Longer spellings first.
constexpr std::array<Spelling, 23> kLatin = {{
    {u"shch", u"S"}, {u"sch", u"S"}, {u"tch", u"C"}, {u"tsch", u"C"}, {u"zh", u"Z"}, {u"kh", u"h"},
    {u"gh", u"g"},   {u"ch", u"C"},  {u"sh", u"S"},  {u"ph", u"f"},   {u"th", u"t"}, {u"ck", u"k"},
    {u"ng", u"n"},   {u"x", u"ks"},  {u"c", u"k"},   {u"q", u"k"},    {u"w", u"v"},  {u"y", u"i"},
    {u"j", u"i"},    {u"å", u"a"},   {u"ä", u"a"},   {u"ö", u"o"},    {u"é", u"e"},
}};
constexpr std::array<Spelling, 42> kCyrillic = {{
    {u"нг", u"n"}, {u"а", u"a"}, {u"ә", u"a"}, {u"б", u"b"}, {u"в", u"v"},  {u"г", u"g"},  {u"ғ", u"g"},
    {u"д", u"d"},  {u"е", u"e"}, {u"ё", u"e"}, {u"ж", u"Z"}, {u"з", u"z"},  {u"и", u"i"},  {u"й", u"i"},
    {u"к", u"k"},  {u"қ", u"k"}, {u"л", u"l"}, {u"м", u"m"}, {u"н", u"n"},  {u"ң", u"n"},  {u"о", u"o"},
    {u"ө", u"o"},  {u"п", u"p"}, {u"р", u"r"}, {u"с", u"s"}, {u"т", u"t"},  {u"у", u"u"},  {u"ұ", u"u"},
    {u"ү", u"u"},  {u"ф", u"f"}, {u"х", u"h"}, {u"һ", u"h"}, {u"ц", u"ts"}, {u"ч", u"C"},  {u"ш", u"S"},
    {u"щ", u"S"},  {u"ы", u"i"}, {u"і", u"i"}, {u"э", u"e"}, {u"ю", u"iu"}, {u"я", u"ia"}, {u"ьо", u"io"},
}};

template <std::size_t N>
const Spelling* spelling_at(const std::array<Spelling, N>& table, std::u16string_view rest) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Spelling& s) { return rest.starts_with(s.written); });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace

std::u16string sound_of(std::u16string_view folded) {
  std::u16string raw;
  for (std::size_t i = 0; i < folded.size();) {
    const std::u16string_view rest = folded.substr(i);
    const bool cyrillic = text::script_of(folded[i]) == text::Script::kCyrillic;
    const Spelling* spelling = cyrillic ? spelling_at(kCyrillic, rest) : spelling_at(kLatin, rest);
    if (spelling != nullptr) {
      raw += spelling->sound;
      i += spelling->written.size();
    } else {
      if (!cyrillic && text::is_letter(folded[i])) raw += folded[i];
      ++i;  // ь, ъ, apostrophes, marks
    }
  }
  std::u16string out;
  for (const char16_t sound : raw) {
    if (!out.empty() && out.back() == sound) continue;                           // Anna, Aliyya
    if (sound == u'e' && out.size() == 1 && out.back() == u'i') out.pop_back();  // Yekaterina, Yelena
    out += sound;
  }
  return out;
}

}  // namespace takt::mail
