// The matcher against a slow matcher that tries every pattern at every word.
#include "rules/matcher.hpp"

#include <boost/test/unit_test.hpp>

#include <random>
#include <set>

#include "rules/pattern.hpp"
#include "support/u16.hpp"
#include "takt/takt.hpp"
#include "text/fold.hpp"
#include "text/sentences.hpp"

namespace {

using namespace takt;
using rules::LinearPattern;
using rules::SymbolKind;
using text::Token;

struct Block {
  std::u16string text;
  text::WordTable words;
  std::vector<Token> tokens;
  std::vector<text::Sentence> sentences;

  explicit Block(std::u16string written) : text(std::move(written)) {
    text::Tokenizer(words).tokenize(text, tokens);
    text::SentenceSplitter().split(
        text, tokens, words, [](std::uint32_t, takt::text::SentenceWord) { return false; }, sentences);
  }
};

/// Whether the elements from `index` on match somewhere right of `token`; the last token of the match.
std::set<std::size_t> ends(const Block& block, const LinearPattern& pattern, std::size_t index, std::size_t token,
                           text::Stemmer& stemmer) {
  const auto fits = [&](const rules::PatternSymbol& symbol, const Token& at) {
    if (symbol.kind == SymbolKind::kMark) return at.is_mark(symbol.mark);
    if (!at.is_word()) return false;
    const text::WordInfo& word = block.words[at.word];
    switch (symbol.kind) {
      case SymbolKind::kExact:
        return word.folded == symbol.text;
      case SymbolKind::kPrefix:
        return word.folded.starts_with(symbol.text);
      case SymbolKind::kStem: {
        const std::u16string stem(stemmer.stem(symbol.text));
        return stemmer.stem(word.folded) == stem;
      }
      default:
        return symbol.word_class == rules::blob::Class::kAny;
    }
  };
  if (!fits(pattern.elements[index].symbol, block.tokens[token])) return {};
  if (index + 1 == pattern.elements.size()) return {token};
  std::set<std::size_t> found;
  std::size_t gap = pattern.elements[index + 1].gap_max;
  for (std::size_t next = token + 1;
       next < block.tokens.size() && block.tokens[next].sentence == block.tokens[token].sentence; ++next) {
    found.merge(ends(block, pattern, index + 1, next, stemmer));
    if (!block.tokens[next].is_word()) continue;
    if (gap == 0) break;
    --gap;
  }
  return found;
}

const std::vector<std::string> kWords = {"you", "are", "idiot", "idiots", "the", "so"};
const std::vector<std::string> kPatterns = {
    "you are idiot",        "you ... idiot~", "idio*",    "(you|the) idiots",    "are _ idiot", "so? you",
    "you ...5 the",         "^ idiot~",       "idiots $", "^ you ...5 idiots $", "so !",        "the the",
    "are (so|the)? idiot~",
};

std::string pack_of(const std::vector<std::string>& patterns) {
  std::string json = R"({"schema":"takt.pack/1","name":"t","language":"en",
    "checks":[{"id":"tone.insult","roles":["customer","agent"],"severity":"warn","source":["x"]}],
    "messages":{"tone.insult":{"title":"t","message":"m","why":"w"}},"rules":[)";
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    json += (i ? "," : "") + std::string(R"({"id":"en.t.)") + std::to_string(i) +
            R"(","check":"tone.insult","patterns":[")" + patterns[i] +
            R"("],"examples":{"fire":["a","b"],"silent":["c","d"]}})";
  }
  return json + "]}";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(matcher)

BOOST_AUTO_TEST_CASE(it_finds_what_trying_every_word_finds) {
  const PackFile file{"t.json", pack_of(kPatterns)};
  const CompiledRules compiled = compile_rules({&file, 1});
  BOOST_REQUIRE_MESSAGE(compiled.errors.empty(),
                        (compiled.errors.empty() ? "" : compiled.errors[0].pointer + ": " + compiled.errors[0].reason));
  auto pack = rules::Pack::load(compiled.blob);
  BOOST_REQUIRE(pack.ok());
  rules::Matcher matcher(*pack, 0);
  text::Stemmer stemmer("en", {});
  std::mt19937 random(11);
  std::size_t found = 0;
  for (int round = 0; round < 400; ++round) {
    std::u16string written;
    for (int i = 0; i < 12; ++i) {
      written += text::to_utf16(kWords[random() % kWords.size()]);
      written += std::u16string_view(random() % 6 == 0    ? u"! "
                                     : random() % 8 == 0  ? u", "
                                     : random() % 15 == 0 ? u". So "
                                                          : u" ");
    }
    const Block block(written);
    std::vector<rules::Match> matches;
    matcher.match(block.tokens, block.words, matches);
    matcher.forget_words();
    for (std::uint32_t rule = 0; rule < kPatterns.size(); ++rule) {
      const auto linear = rules::expand_pattern(kPatterns[rule]);
      BOOST_REQUIRE(linear.ok());
      // Of the matches that start or end at the same word the fast matcher may report any one, so
      // compare: each of its matches is a right one, and every word of a right one is covered.
      std::set<std::pair<std::size_t, std::size_t>> right;
      for (const LinearPattern& pattern : *linear) {
        for (std::size_t token = 0; token < block.tokens.size(); ++token) {
          for (const std::size_t last : ends(block, pattern, 0, token, stemmer)) {
            const auto& sentence = block.sentences[block.tokens[token].sentence];
            const auto words_in = [&](std::size_t from, std::size_t to) {
              std::size_t n = 0;
              for (std::size_t i = from; i < to; ++i) n += block.tokens[i].is_word();
              return n;
            };
            if ((pattern.edges & 1) != 0 && words_in(sentence.first_token, token) > 0) continue;
            if ((pattern.edges & 2) != 0 && words_in(last + 1, sentence.last_token) > 0) continue;
            right.emplace(token, last + 1);
          }
        }
      }
      std::set<std::pair<std::size_t, std::size_t>> fast;
      for (const rules::Match& match : matches) {
        if (match.rule == rule) fast.emplace(match.first_token, match.last_token);
      }
      for (const auto& match : fast) BOOST_TEST_REQUIRE(right.contains(match));
      for (const auto& [first, last] : right) {
        const bool covered = std::any_of(fast.begin(), fast.end(), [f = first, l = last](const auto& other) {
          return other.first < l && f < other.second;
        });
        BOOST_TEST_REQUIRE(covered, kPatterns[rule] << " in " << text::to_utf8(written));
      }
      found += right.size();
    }
  }
  BOOST_TEST(found > 1000u);  // the texts do hold matches
}

BOOST_AUTO_TEST_CASE(a_hostile_text_costs_no_more_than_its_length) {
  const PackFile file{"t.json", pack_of({"the ...5 the ...5 the ...5 the ...5 idiot", "you ...12 idiot"})};
  const CompiledRules compiled = compile_rules({&file, 1});
  auto pack = rules::Pack::load(compiled.blob);
  BOOST_REQUIRE(pack.ok());
  rules::Matcher matcher(*pack, 0);
  std::u16string written;
  for (int i = 0; i < 20000; ++i) written += u"the ";
  const Block block(written);
  std::vector<rules::Match> matches;
  matcher.match(block.tokens, block.words, matches);
  BOOST_TEST(matches.empty());
}

BOOST_AUTO_TEST_SUITE_END()
