// The pattern language: one line a pattern, with the sequences it stands for or the reason it is refused.
#include "rules/pattern.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

#include "text/utf.hpp"

namespace {

using takt::rules::LinearPattern;
using takt::rules::PatternSymbol;
using takt::rules::SymbolKind;

std::string show(const PatternSymbol& symbol) {
  const std::string text = takt::text::to_utf8(symbol.text);
  switch (symbol.kind) {
    case SymbolKind::kExact:
      return text;
    case SymbolKind::kStem:
      return text + "~";
    case SymbolKind::kPrefix:
      return text + "*";
    case SymbolKind::kMark:
      return "'" + takt::text::to_utf8(std::u16string(1, symbol.mark)) + "'";
    case SymbolKind::kClass:
      break;
  }
  constexpr const char* kNames[] = {"_", "<num>", "<cap>", "<caps>", "<url>", "<email>"};
  return kNames[static_cast<std::size_t>(symbol.word_class)];
}

/// "^a {3}b$ | c": edges, gaps in braces, sequences between bars.
std::string expand(std::string_view pattern) {
  const auto expanded = takt::rules::expand_pattern(pattern);
  if (!expanded) return "! " + expanded.error().reason;
  std::string all;
  for (const LinearPattern& sequence : *expanded) {
    if (!all.empty()) all += " | ";
    if ((sequence.edges & 1) != 0) all += "^";
    if ((sequence.edges & 4) != 0) all += "^^";
    for (std::size_t i = 0; i < sequence.elements.size(); ++i) {
      if (i > 0) all += " ";
      if (sequence.elements[i].gap_max > 0) all += "{" + std::to_string(sequence.elements[i].gap_max) + "}";
      all += show(sequence.elements[i].symbol);
    }
    if ((sequence.edges & 2) != 0) all += "$";
    if ((sequence.edges & 8) != 0) all += "$$";
  }
  return all;
}

struct Line {
  std::string_view pattern, expected;
};

const Line kLines[] = {
    // words
    {"You're", "you're"},
    {"You’re ЁЛКА Åsa", "you're елка åsa"},
    {"e-mail во-первых", "e-mail во-первых"},
    {"idiot~ stup*", "idiot~ stup*"},
    {"  spaces\tdo  not matter ", "spaces do not matter"},
    {"a\\~b a\\(b", "a~b a(b"},
    // alternatives and optional parts
    {"you (are|re) idiot~", "you are idiot~ | you re idiot~"},
    {"you (are (an|such a))? idiot", "you are an idiot | you are such a idiot | you idiot"},
    {"very? bad", "very bad | bad"},
    {"(a|a) b", "a b"},
    {"(a|b c|d~)?", "! column 1: every part is optional or a gap, so the pattern could match nothing"},
    {"you idiot~?", "you idiot~ | you"},
    {"a|b c", "a | b c"},
    // gaps and classes
    {"you ... idiot", "you {3}idiot"},
    {"you ...5 idiot", "you {5}idiot"},
    {"you ...12 idiot", "you {12}idiot"},
    {"you _ idiot", "you _ idiot"},
    {"you ... (so)? ...5 idiot", "you {3}so {5}idiot | you {8}idiot"},
    {"a ...12 (b)? ...12 c", "a {12}b {12}c | a {12}c"},
    {"(dear)? ... idiot", "dear {3}idiot | idiot"},
    {"idiot ... (you)?", "idiot {3}you | idiot"},
    {"dear <cap> <caps>? <num> <url> <email>",
     "dear <cap> <caps> <num> <url> <email> | dear <cap> <num> <url> <email>"},
    // edges
    {"^ thanks $", "^thanks$"},
    {"^^ on _? wrote $$", "^^on _ wrote$$ | ^^on wrote$$"},
    {"(^ thanks|many thanks) a", "^thanks a | many thanks a"},
    // marks
    {"anything else ?", "anything else '?'"},
    {"wait ! !", "wait '!' '!'"},
    {"well ,? then", "well ',' then | well then"},
    {": \\)", "':' ')'"},
    {"… \\_ \\^", "'…' '_' '^'"},
    // refused
    {"", "! column 1: the pattern is empty"},
    {"   ", "! column 1: an empty alternative; write (…)? for an optional part"},
    {"(a|)", "! column 4: an empty alternative; write (…)? for an optional part"},
    {"(a", "! column 1: a “(” without “)”"},
    {"a)", "! column 2: a “)” without “(”"},
    {"a(b)", "! column 2: a space must stand before “(”"},
    {"(a)b", "! column 4: a space must follow a group"},
    {"a \\", "! column 3: a “\\” at the end"},
    {"... a", "! column 1: a gap must stand between two words"},
    {"a ...", "! column 6: a gap must stand between two words"},
    {"a ...0 b", "! column 3: a gap is written “...” or “...1” to “...12”"},
    {"a ...13 b", "! column 3: a gap is written “...” or “...1” to “...12”"},
    {"a ...x b", "! column 3: a gap is written “...” or “...1” to “...12”"},
    {"...", "! column 1: every part is optional or a gap, so the pattern could match nothing"},
    {"_", "! column 1: with nothing but “_” and gaps the pattern would match any words"},
    {"_ ... _", "! column 1: with nothing but “_” and gaps the pattern would match any words"},
    {"a? _", "! column 4: with nothing but “_” and gaps the pattern would match any words"},
    {"^ ... a", "! column 1: no gap can stand beside ^ ^^ $ $$; write _? for each single word"},
    {"a ... $", "! column 1: no gap can stand beside ^ ^^ $ $$; write _? for each single word"},
    {"a ^ b", "! column 1: “^” and “^^” stand only before the first word"},
    {"a $ b", "! column 1: “$” and “$$” stand only after the last word"},
    {"å <name>", "! column 3: unknown class “<name>”; known: <num> <cap> <caps> <url> <email>"},
    {"😀 b!!c ~", "! column 8: “~” has a meaning of its own; put \\ before it if the character is meant"},
    {"wait !!", "! column 6: “!!” holds no letter; marks are written one by one, each between spaces"},
    {"x*", "! column 1: at least two letters must stand before “*”"},
    {"fo*o", "! column 1: a special character inside “fo*o”; put \\ before it if it is meant"},
    {"(a|b|c|d) (a|b|c|d) (a|b|c|d) (a|b|c|d) (a|b|c|d) (a|b)",
     "! column 51: more than 1,024 expansions; split the pattern"},
    {"a b c d e f g h i j k l m n o p q r s t u v w x y", "! column 1: more than 24 words in a row"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(pattern)

BOOST_AUTO_TEST_CASE(expands) {
  for (const auto& [written, expected] : kLines) {
    BOOST_TEST_CONTEXT("pattern: " << written) { BOOST_TEST(expand(written) == expected); }
  }
}

BOOST_AUTO_TEST_CASE(expands_up_to_the_limit) {
  const auto expanded = takt::rules::expand_pattern("(a|b|c|d) (a|b|c|d) (a|b|c|d) (a|b|c|d) (a|b|c|d)");
  BOOST_REQUIRE(expanded.ok());
  BOOST_TEST(expanded->size() == takt::rules::kMostExpansions);
}

BOOST_AUTO_TEST_SUITE_END()
