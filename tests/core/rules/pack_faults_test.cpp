// Faulty packs: one line a fault, with the JSON Pointer and the reason that its writer is given.
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "rules/lexicons.hpp"
#include "rules/link.hpp"
#include "takt/takt.hpp"

namespace {

using takt::Error;
using takt::PackFile;

const PackFile kChecks{"rules/common/checks.json",
                       R"({"schema":"takt.pack/1","name":"common/checks","language":"*",
        "checks":[{"id":"tone.insult","roles":["agent"],"severity":"stop","source":["C1 3.4"]}]})"};

PackFile pack(std::string_view members, std::string_view language = "en") {
  return {"mine.json", R"({"schema":"takt.pack/1","name":"mine","language":")" + std::string(language) + "\"" +
                           (members.empty() ? "" : ",") + std::string(members) + "}"};
}

/// A rule that is whole but for the members given, which come first and win over nothing.
std::string rule(std::string_view members) {
  return R"("rules":[{"id":"en.insult.x","check":"tone.insult","examples":{"fire":["a","b"],"silent":["c","d"]},)" +
         std::string(members) + "}]";
}

/// "pointer: reason" of the only fault, or "".
std::string fault(const PackFile& file) {
  const std::vector<PackFile> files = {kChecks, file};
  const auto compiled = takt::compile_rules(files);
  if (compiled.errors.empty()) return {};
  BOOST_TEST(compiled.errors.size() == 1u);
  BOOST_TEST(compiled.errors[0].file == "mine.json");
  return compiled.errors[0].pointer + ": " + compiled.errors[0].reason;
}

struct Line {
  std::string members, expected;
};

// clang-format off: one fault a line
const Line kLines[] = {
    {"", ""},
    {rule(R"("patterns":["you idiot~"])"), ""},
    {rule(R"("regex":"clown","literals":["clown"])"), ""},
    // the pack
    {R"("rulez":[])", "/rulez: unknown member “rulez”; known here: schema, name, language, checks, messages, lexicons, lists, rules, markers, scenarios, examples, suffixes, stemExamples, ngrams"},
    {R"("rules":{})", "/rules: an array is needed here, not object"},
    {R"("rules":[7])", "/rules/0: an object is needed here, not number"},
    {R"("rules":[],"rules":[])", "/rules: the member “rules” occurs twice"},
    {R"("suffixes":["s"])", "/suffixes: only a language without a stemmer of its own has suffixes"},
    {R"("stemExamples":[["a"]])", "/stemExamples/0: a list of two or more words of one stem is needed here"},
    // checks
    {R"("checks":[{"id":"tone","roles":["agent"],"severity":"stop","source":["x"]}])", "/checks/0/id: an id looks like tone.insult"},
    {R"("checks":[{"id":"a.b","roles":["agent"],"severity":"stop"}])", "/checks/0: the member “source” is missing"},
    {R"("checks":[{"id":"a.b","roles":[],"severity":"stop","source":["x"]}])", "/checks/0/roles: an empty list"},
    {R"("checks":[{"id":"a.b","roles":["agent","agent"],"severity":"stop","source":["x"]}])", "/checks/0/roles/1: “agent” occurs twice"},
    {R"("checks":[{"id":"a.b","roles":["boss"],"severity":"stop","source":["x"]}])", "/checks/0/roles/0: “boss” is none of: customer, agent"},
    {R"("checks":[{"id":"a.b","roles":["agent"],"severity":"high","source":["x"]}])", "/checks/0/severity: “high” is none of: hint, warn, stop"},
    {R"("checks":[{"id":"a.b","roles":["agent"],"severity":"stop","source":["x"],"yields":["a.c"]}])", "/checks/0/yields/0: no pack defines the check “a.c”"},
    {R"("checks":[{"id":"tone.insult","roles":["agent"],"severity":"stop","source":["x"]}])", "/checks/0/id: “tone.insult” is taken already, in rules/common/checks.json"},
    // messages
    {R"("messages":{"tone.rude":{"title":"t","message":"m","why":"w"}})", "/messages/tone.rude: no pack defines the check “tone.rude”"},
    {R"("messages":{"tone.insult":{"title":"t","message":"m"}})", "/messages/tone.insult: the member “why” is missing"},
    {R"("messages":{"tone.insult":{"title":"t","message":"{tekst}","why":"w"}})", "/messages/tone.insult/message: nothing fills “{tekst}”; slots are: text, count, limit, name"},
    {R"("messages":{"tone.insult":{"title":"","message":"m","why":"w"}})", "/messages/tone.insult/title: an empty string"},
    // lexicons
    {R"("lexicons":{"greetings":["hi"]})", "/lexicons/greetings: unknown member “greetings”; known here: {lexicons}"},
    {R"("lexicons":{"greeting":["hi","(hello"]})", "/lexicons/greeting/1: column 1: a “(” without “)”"},
    {R"("lexicons":{"greeting":[]})", "/lexicons/greeting: an empty list"},
    // rules
    {R"("rules":[{"check":"tone.insult","patterns":["a"],"examples":{"fire":["a","b"],"silent":["c","d"]}}])", "/rules/0: the member “id” is missing"},
    {R"("rules":[{"id":"X.y","check":"tone.insult","patterns":["a"],"examples":{"fire":["a","b"],"silent":["c","d"]}}])", "/rules/0/id: an id looks like en.insult.idiot"},
    {R"("rules":[{"id":"x.y","check":"tone.rude","patterns":["a"],"examples":{"fire":["a","b"],"silent":["c","d"]}}])", "/rules/0/check: no pack defines the check “tone.rude”"},
    {R"("rules":[{"id":"x.y","check":"tone.insult","patterns":["a"]}])", "/rules/0: the member “examples” is missing"},
    {R"("rules":[{"id":"x.y","check":"tone.insult","patterns":["a"],"examples":{"fire":["a"],"silent":["c","d"]}}])", "/rules/0/examples/fire: at least 2 examples are needed here"},
    {R"("rules":[{"id":"x.y","check":"tone.insult","patterns":["a"],"examples":{"fire":["a","b"]}}])", "/rules/0/examples: the member “silent” is missing"},
    {R"("rules":[{"id":"x.y","check":"tone.insult","patterns":["a"],"examples":{"fire":["⟦a","b"],"silent":["c","d"]}}])", "/rules/0/examples/fire/0: the marks ⟦ and ⟧ must come in pairs"},
    {R"("rules":[{"id":"x.y","check":"tone.insult","patterns":["a"],"examples":{"fire":["a","b"],"silent":["⟦c⟧","d"]}}])", "/rules/0/examples/silent/0: an example that must stay silent has nothing to mark with ⟦ ⟧"},
    {R"("rules":[{"id":"x.y","check":"tone.insult","patterns":["a"],"examples":{"fire":[{"text":"a","role":"boss"},"b"],"silent":["c","d"]}}])", "/rules/0/examples/fire/0/role: “boss” is none of: customer, agent"},
    {rule(R"("severity":"stop")"), "/rules/0: a rule has either “patterns” or “regex”"},
    {rule(R"("patterns":["a"],"regex":"a","literals":["a"])"), "/rules/0: a rule has either “patterns” or “regex”"},
    {rule(R"("patterns":["a"],"literals":["a"])"), "/rules/0/literals: only rules with a “regex” have this"},
    {rule(R"("patterns":["a"],"exceptValues":["a"])"), "/rules/0/exceptValues: only rules with a “regex” have this"},
    {rule(R"("patterns":["a",7])"), "/rules/0/patterns/1: a string is needed here, not number"},
    {rule(R"("patterns":["foo/bar"])"), "/rules/0/patterns/0: column 1: “foo/bar” is not one word in a text; write its words and marks apart"},
    {rule(R"("patterns":["a"],"parts":["body","head"])"), "/rules/0/parts/1: “head” is none of: subject, greeting, body, closing, signature"},
    {rule(R"("patterns":["a"],"unless":["_"])"), "/rules/0/unless/0: column 1: with nothing but “_” and gaps the pattern would match any words"},
    {rule(R"("patterns":["a"],"message":{"de":"x"})"), "/rules/0/message/de: unknown member “de”; known here: en, ru, kk, sv"},
    {rule(R"("patterns":["a"],"fix":{"label":{"en":"x"}})"), "/rules/0/fix: the member “replace” is missing"},
    {rule(R"("patterns":["a"],"fix":{"replace":"$1"})"), "/rules/0/fix/replace: only rules with a “regex” have groups like $1"},
    {rule(R"("regex":"a")"), "/rules/0: the member “literals” is missing"},
    {rule(R"("regex":"(a","literals":["a"])"), "/rules/0/regex: the regular expression is refused at character 2 (U_REGEX_MISMATCHED_PAREN)"},
    {rule(R"("regex":".*a","literals":["a"])"), "/rules/0/regex: character 2: this could take more than linear time: write .{0,60} for an unbounded dot"},
    {rule(R"("regex":"a","literals":["\u00ad"])"), "/rules/0/literals/0: nothing is left of this after folding"},
    // statistics of a language
    {R"("ngrams":{"weights":[]})", "/ngrams: the member “tag” is missing"},
    {R"("ngrams":{"tag":"en","weights":[["the_ a"],["ashes"]]})", "/ngrams/weights/1: an n-gram has four letters at most"},
    {R"("ngrams":{"tag":"en","weights":[["the_ a_b"]]})", "/ngrams/weights/0: “_” is a word's edge: first or last in an n-gram"},
    {R"("ngrams":{"tag":"en","weights":[["the_ ый"]]})", "/ngrams/weights/0: n-grams of one script, Latin or Cyrillic"},
    {R"("ngrams":{"tag":"en","weights":["the_"]})", "/ngrams/weights/0: a list of texts is needed here, each with n-grams between spaces"},
    // examples of coded checks
    {R"("examples":[{"check":"tone.rude","fire":["a"],"silent":["b"]}])", "/examples/0/check: no pack defines the check “tone.rude”"},
    {R"("examples":[{"check":"tone.insult","fire":["a"],"silent":[]}])", "/examples/0/silent: at least 1 examples are needed here"},
    {R"("examples":[{"check":"tone.insult","fire":["a"],"silent":[{"text":"b","fixed":"c"}]}])", "/examples/0/silent/0: an example that must stay silent cannot be fixed"},
};
// clang-format on

/// The text with "{lexicons}" replaced by the names of all lists.
std::string with_lexicons(std::string text) {
  constexpr std::string_view kSlot = "{lexicons}";
  const std::size_t at = text.find(kSlot);
  if (at == std::string::npos) return text;
  std::string names;
  for (const std::string_view name : takt::rules::kLexiconNames)
    names += (names.empty() ? "" : ", ") + std::string(name);
  return text.replace(at, kSlot.size(), names);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pack_faults)

BOOST_AUTO_TEST_CASE(names_pointer_and_reason) {
  for (const auto& [members, expected] : kLines) {
    BOOST_TEST_CONTEXT(members) { BOOST_TEST(fault(pack(members)) == with_lexicons(expected)); }
  }
}

BOOST_AUTO_TEST_CASE(names_line_and_column_of_broken_json) {
  BOOST_TEST(fault({"mine.json", "{\"schema\":"}) ==
             ": no valid JSON: line 1, column 11: unexpected end of input; expected '[', '{', or a literal");
  BOOST_TEST(fault({"mine.json", R"({"schema":"takt.pack/2","name":"x","language":"en"})"}) ==
             "/schema: “takt.pack/1” is needed here");
  BOOST_TEST(fault({"mine.json", R"({"schema":"takt.pack/1","name":"x","language":"de"})"}) ==
             "/language: “de” is none of: en, ru, kk, sv, *");
}

BOOST_AUTO_TEST_CASE(a_pack_for_every_language_has_neither_stems_nor_messages) {
  BOOST_TEST(fault(pack(rule(R"("patterns":["you idiot~"])"), "*")) ==
             "/rules/0/patterns/0: column 5: “~” needs a pack of one language; this one is for every language");
  BOOST_TEST(fault(pack(R"("messages":{"tone.insult":{"title":"t","message":"m","why":"w"}})", "*")) ==
             "/messages/tone.insult: messages need a pack of one language; this one is for every language");
}

BOOST_AUTO_TEST_CASE(kazakh_stems_need_suffixes_from_some_pack) {
  const PackFile stems = pack(rule(R"("patterns":["ақымақ~"])"), "kk");
  BOOST_TEST(fault(stems).starts_with("/rules/0/patterns/0: “~” needs the list of suffixes"));
  const PackFile suffixes{"s.json", R"({"schema":"takt.pack/1","name":"s","language":"kk","suffixes":["тар"]})"};
  const std::vector<PackFile> files = {kChecks, stems, suffixes};
  BOOST_TEST(takt::compile_rules(files).errors.empty());
}

BOOST_AUTO_TEST_CASE(a_faulty_pack_takes_those_that_lean_on_it_along_and_no_other) {
  const PackFile checks{"c.json", R"({"schema":"takt.pack/1","name":"c","language":"*","oops":1,
      "checks":[{"id":"a.b","roles":["agent"],"severity":"hint","source":["x"]}]})"};
  const PackFile leaning{"l.json", R"({"schema":"takt.pack/1","name":"l","language":"*",
      "examples":[{"check":"a.b","fire":["x"],"silent":["y"]}]})"};
  const std::vector<PackFile> files = {checks, leaning, kChecks, pack(rule(R"("patterns":["a"])"))};
  const auto linked = takt::rules::link_packs(files);
  BOOST_REQUIRE(linked.errors.size() == 2u);
  BOOST_TEST(linked.errors[0].file == "c.json");
  BOOST_TEST(linked.errors[1].file == "l.json");
  BOOST_TEST(linked.errors[1].reason == "no pack defines the check “a.b”");
  BOOST_REQUIRE(linked.packs.size() == 2u);
  BOOST_TEST(linked.packs[1].file == "mine.json");
}

BOOST_AUTO_TEST_CASE(strictness_asks_for_words_and_examples_in_every_language) {
  const std::vector<PackFile> files = {kChecks};
  const auto linked = takt::rules::link_packs(files);
  const auto faults = takt::rules::strict_faults(linked);
  BOOST_REQUIRE(faults.size() == 8u);  // four languages, words and examples
  BOOST_TEST(faults[0].reason == "“tone.insult” has no messages in “en”");
  BOOST_TEST(faults[1].reason == "“tone.insult” has 0 firing and 0 silent examples in “en”; two of each are needed");
}

BOOST_AUTO_TEST_SUITE_END()
