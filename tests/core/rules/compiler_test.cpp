// What is written into the compiled rules is what the packs said; damaged rules are refused.
#include "rules/compiler.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "rules/lexicons.hpp"
#include "rules/pack.hpp"
#include "takt/takt.hpp"
#include "text/fold.hpp"
#include "text/utf.hpp"

namespace {

using namespace takt;
using namespace takt::rules;
using blob::Word;

const std::vector<PackFile> kFiles = {
    {"checks.json", R"({"schema":"takt.pack/1","name":"checks","language":"*","checks":[
        {"id":"tone.insult","roles":["customer","agent"],"severity":"stop","source":["C1 3.4","C2"],"yields":["privacy.password"]},
        {"id":"privacy.password","roles":["agent"],"severity":"warn","source":["C1 2.11"]}],
      "rules":[{"id":"any.mark.braces","check":"tone.insult","patterns":["\\{ name \\}"],
        "examples":{"fire":["a","b"],"silent":["c","d"]}}]})"},
    {"en.json", R"json({"schema":"takt.pack/1","name":"en","language":"en",
      "messages":{"tone.insult":{"title":"Insult","message":"“{text}”","why":"It hurts.","fix":"Take it out"}},
      "lexicons":{"function-word":["you","the"],"greeting":["hello","dear <cap>"]},
      "rules":[
        {"id":"en.insult.idiot","check":"tone.insult","roles":["agent"],"severity":"warn","parts":["subject","signature"],
         "patterns":["you (are)? idiot~","you ... moron*"],"except":["you are an idiot board"],"unless":["<url>"],"require":["support"],
         "message":{"ru":"Р"},"why":{"sv":"V"},"fix":{"label":{"kk":"К"},"replace":""},"instead":"you are mistaken",
         "examples":{"fire":["a","b"],"silent":["c","d"]}},
        {"id":"en.password.given","check":"privacy.password","regex":"password: (\\S{1,40})","literals":["PassWord"],"exceptValues":["Wrong"],
         "examples":{"fire":["a","b"],"silent":["c","d"]}}]})json"},
    {"en2.json",
     R"({"schema":"takt.pack/1","name":"en2","language":"en","lexicons":{"greeting":["hello","good morning"]}})"},
    {"kk.json", R"({"schema":"takt.pack/1","name":"kk","language":"kk","suffixes":["ы","лар"]})"},
};

Pack compiled() {
  const CompiledRules rules = compile_rules(kFiles);
  BOOST_REQUIRE(rules.errors.empty());
  auto pack = Pack::load(rules.blob);
  BOOST_REQUIRE(pack.ok());
  return std::move(*pack);
}

const blob::Rule& rule_named(const Pack& pack, std::string_view name, Word language) {
  const auto rules = pack.rules();
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const blob::Rule& rule) {
    return pack.text8(rule.name) == name && rule.language == language;
  });
  BOOST_REQUIRE(found != rules.end());
  return *found;
}

/// The word's symbol in a matcher, or blob::kNone.
Word symbol_of(const Pack& pack, const blob::Matcher& matcher, std::u16string_view text, blob::EntryKind kind) {
  const auto vocabulary = pack.vocabulary(matcher.vocabulary);
  for (Word symbol = 0; symbol < vocabulary.size(); ++symbol) {
    if (vocabulary[symbol].kind == static_cast<Word>(kind) && pack.text16(vocabulary[symbol].text) == text)
      return symbol;
  }
  return blob::kNone;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(compiler)

BOOST_AUTO_TEST_CASE(writes_checks_sorted_by_id) {
  const Pack pack = compiled();
  BOOST_REQUIRE(pack.checks().size() == 2u);
  const auto& password = pack.checks()[0];
  const auto& insult = pack.checks()[1];
  BOOST_TEST(pack.text8(password.id) == "privacy.password");
  BOOST_TEST(password.roles == 2u);
  BOOST_TEST(password.severity[0] == 1u);
  BOOST_TEST(pack.text8(insult.id) == "tone.insult");
  BOOST_TEST(insult.roles == 3u);
  BOOST_TEST(insult.severity[0] == 2u);
  BOOST_REQUIRE(pack.slices(insult.sources).size() == 2u);
  BOOST_TEST(pack.text8(pack.slices(insult.sources)[1]) == "C2");
  BOOST_REQUIRE(pack.words(insult.yields).size() == 1u);
  BOOST_TEST(pack.words(insult.yields)[0] == 0u);
  BOOST_TEST(pack.text8(insult.texts[0].title) == "Insult");
  BOOST_TEST(pack.text8(insult.texts[0].fix) == "Take it out");
  BOOST_TEST(insult.texts[1].title.size == 0u);
}

BOOST_AUTO_TEST_CASE(writes_rules) {
  const Pack pack = compiled();
  const auto& idiot = rule_named(pack, "en.insult.idiot", 0);
  BOOST_TEST(idiot.kind == static_cast<Word>(blob::RuleKind::kPhrases));
  BOOST_TEST(idiot.check == 1u);
  BOOST_TEST(idiot.roles == 2u);
  BOOST_TEST(idiot.severity == 1u);
  BOOST_TEST(idiot.parts == (1u | 16u));
  BOOST_TEST(idiot.has_except == 1u);
  BOOST_TEST(idiot.has_unless == 1u);
  BOOST_TEST(idiot.has_require == 1u);
  BOOST_TEST(idiot.has_fix == 1u);
  BOOST_TEST(idiot.replace.size == 0u);
  BOOST_TEST(pack.text8(idiot.instead) == "you are mistaken");
  BOOST_TEST(pack.text8(idiot.texts[1].message) == "Р");
  BOOST_TEST(pack.text8(idiot.texts[2].fix) == "К");
  BOOST_TEST(pack.text8(idiot.texts[3].why) == "V");
  const auto& braces = rule_named(pack, "any.mark.braces", blob::kAnyLanguage);
  BOOST_TEST(braces.parts == (1u | 2u | 4u | 8u));
  BOOST_TEST(braces.severity == blob::kNone);
  BOOST_TEST(braces.roles == 3u);
}

BOOST_AUTO_TEST_CASE(writes_regexes_with_folded_literals) {
  const Pack pack = compiled();
  BOOST_REQUIRE(pack.regexes().size() == 1u);
  const auto& regex = pack.regexes()[0];
  const auto& rule = pack.rules()[regex.rule];
  BOOST_TEST(pack.text8(rule.name) == "en.password.given");
  BOOST_TEST(rule.kind == static_cast<Word>(blob::RuleKind::kRegex));
  BOOST_CHECK(pack.text16(regex.pattern) == u"password: (\\S{1,40})");
  BOOST_REQUIRE(pack.literals(regex.literals).size() == 1u);
  BOOST_CHECK(pack.text16(pack.literals(regex.literals)[0].text) == u"password");
  BOOST_REQUIRE(pack.slices(rule.except_values).size() == 1u);
  BOOST_CHECK(pack.text16(pack.slices(rule.except_values)[0]) == u"wrong");
}

BOOST_AUTO_TEST_CASE(merges_a_lexicon_of_several_packs) {
  const Pack pack = compiled();
  const auto& greeting = rule_named(pack, "greeting", 0);
  BOOST_TEST(greeting.kind == static_cast<Word>(blob::RuleKind::kLexicon));
  BOOST_TEST(greeting.check == static_cast<Word>(Lexicon::kGreeting));
  const Word number = static_cast<Word>(&greeting - pack.rules().data());
  const auto sequences = pack.sequences();
  // hello (once, though two packs have it), dear <cap>, good morning
  BOOST_TEST(std::count_if(sequences.begin(), sequences.end(),
                           [&](const auto& sequence) { return sequence.rule == number; }) == 3);
}

BOOST_AUTO_TEST_CASE(every_sequence_is_one_matchers_and_names_what_is_there) {
  const Pack pack = compiled();
  std::vector<int> held(pack.sequences().size(), 0);
  BOOST_REQUIRE(pack.matchers().size() == 2 * blob::kLanguages + 1);
  for (const auto& matcher : pack.matchers()) {
    const auto words = pack.vocabulary(matcher.vocabulary).size();
    const auto sets = pack.slices(matcher.sets);
    BOOST_TEST(words == matcher.vocabulary.size);
    BOOST_TEST(sets.size() == matcher.sets.size);
    for (const auto set : sets) {
      const auto members = pack.words(set);
      BOOST_TEST(members.size() > 1u);
      BOOST_TEST(std::is_sorted(members.begin(), members.end()));
      BOOST_TEST(members.back() < words);
    }
    for (Word i = 0; i < matcher.sequences.size; ++i) ++held[matcher.sequences.start + i];
    for (const auto& sequence : pack.sequences(matcher.sequences)) {
      const auto elements = pack.elements(sequence.elements);
      BOOST_TEST(sequence.anchor < elements.size());
      for (const auto& element : elements) {
        BOOST_TEST((element.symbol < words + sets.size() || element.symbol >= blob::kClassBase));
      }
    }
  }
  BOOST_TEST(std::all_of(held.begin(), held.end(), [](int times) { return times == 1; }));
}

BOOST_AUTO_TEST_CASE(anchors_are_rare_words) {
  const Pack pack = compiled();
  const auto& matcher = pack.matchers()[0];
  const Word rule = static_cast<Word>(&rule_named(pack, "en.insult.idiot", 0) - pack.rules().data());
  const Word you = symbol_of(pack, matcher, u"you", blob::EntryKind::kExact);
  BOOST_TEST(you != blob::kNone);
  BOOST_TEST(symbol_of(pack, matcher, u"idiot", blob::EntryKind::kStem) != blob::kNone);
  BOOST_TEST(symbol_of(pack, matcher, u"moron", blob::EntryKind::kPrefix) != blob::kNone);
  BOOST_TEST(symbol_of(pack, matcher, u"idiot", blob::EntryKind::kPrefix) == blob::kNone);
  for (const auto& sequence : pack.sequences()) {
    if (sequence.rule != rule || sequence.role != static_cast<Word>(blob::SequenceRole::kMatch)) continue;
    BOOST_TEST(pack.elements(sequence.elements)[sequence.anchor].symbol != you);  // a function word in every sequence
  }
  BOOST_TEST(matcher.has_stems == 1u);
  BOOST_TEST(matcher.max_prefix == 5u);
}

BOOST_AUTO_TEST_CASE(language_independent_rules_are_in_their_own_matcher_only) {
  const Pack pack = compiled();
  const Word rule = static_cast<Word>(&rule_named(pack, "any.mark.braces", blob::kAnyLanguage) - pack.rules().data());
  for (Word language = 0; language <= blob::kLanguages; ++language) {
    const auto sequences = pack.sequences(pack.matchers()[language].sequences);
    const auto held =
        std::count_if(sequences.begin(), sequences.end(), [&](const auto& one) { return one.rule == rule; });
    BOOST_TEST(held == (language == blob::kAnyLanguage ? 1 : 0));
  }
}

BOOST_AUTO_TEST_CASE(suffixes_come_longest_first) {
  const Pack pack = compiled();
  const auto suffixes = pack.slices(pack.matchers()[2].suffixes);
  BOOST_REQUIRE(suffixes.size() == 2u);
  BOOST_CHECK(pack.text16(suffixes[0]) == u"лар");
  BOOST_CHECK(pack.text16(suffixes[1]) == u"ы");
}

BOOST_AUTO_TEST_CASE(the_same_packs_give_the_same_bytes) {
  BOOST_CHECK(compile_rules(kFiles).blob == compile_rules(kFiles).blob);
  const auto nothing = compile_rules({});
  BOOST_TEST(nothing.errors.empty());
  BOOST_TEST(Pack::load(nothing.blob).ok());
}

BOOST_AUTO_TEST_CASE(refuses_damaged_rules) {
  const std::vector<std::byte> whole = compile_rules(kFiles).blob;
  BOOST_TEST(Pack::load(whole).ok());
  BOOST_TEST(!Pack::load({}).ok());
  for (const std::size_t size :
       {std::size_t{3}, std::size_t{64}, whole.size() / 2, whole.size() - 4, whole.size() - 1}) {
    BOOST_TEST(!Pack::load(std::span(whole).first(size)).ok(), "cut to " << size);
  }
  std::vector<std::byte> longer = whole;
  longer.resize(longer.size() + 4);
  BOOST_TEST(!Pack::load(longer).ok());
  std::mt19937 random(7);
  for (int i = 0; i < 300; ++i) {
    std::vector<std::byte> damaged = whole;
    const std::size_t at = random() % damaged.size();
    damaged[at] ^= static_cast<std::byte>(1 + random() % 255);
    BOOST_TEST(!Pack::load(damaged).ok(), "byte " << at);
  }
}

BOOST_AUTO_TEST_SUITE_END()
