// A rule pack as it was written: the model of one takt.pack/1 file, read and checked on its own.
//
// What concerns several packs (a check that another pack defines, an id used twice) is link.hpp's.
// Everything here is plain data; patterns are expanded already, regular expressions are linted.
#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "rules/example.hpp"
#include "rules/lexicons.hpp"
#include "rules/ngrams.hpp"
#include "rules/pattern.hpp"
#include "takt/result.hpp"
#include "takt/takt.hpp"

namespace takt::rules {

/// The words of a check or rule in one language; empty: not given. `insert`: what the check's fix writes
/// into the draft.
struct SourceTexts {
  std::string title, message, why, fix, insert, remove;
};

struct CheckSource {
  std::string pointer, id;
  unsigned roles = 0;                  // bits, as blob::Check::roles
  std::array<unsigned, 2> severity{};  // as blob::Check::severity
  std::vector<std::string> sources, yields;
};

struct MessageSource {
  std::string pointer, check;
  SourceTexts texts;  // in the pack's language
};

struct LexiconSource {
  Lexicon lexicon = Lexicon::kGreeting;
  std::vector<LinearPattern> patterns;
};

struct WordListSource {
  blob::Word list = 0;                  // as rules::WordList
  std::vector<std::u16string> entries;  // folded
};

struct RegexSource {
  std::u16string pattern;                     // empty: a phrase rule
  std::vector<std::u16string> literals;       // folded
  std::vector<std::u16string> except_values;  // folded
};

struct RuleSource {
  std::string pointer, id, check;
  unsigned roles = 3, parts = 0;
  unsigned severity = blob::kNone;
  std::vector<LinearPattern> patterns, except, unless, require;
  RegexSource regex;
  bool has_fix = false;
  std::string replace;
  std::array<SourceTexts, blob::kLanguages> texts;
  std::string instead;
  Examples examples;
};

/// Phrases that move the tone figures without being a fault or a merit by themselves.
struct MarkerSource {
  std::string pointer;
  std::array<int, blob::kToneFigures> moves{};  // hundredths, -100 … 100
  std::vector<LinearPattern> patterns, except, unless;
};

/// Words that call for a scenario's templates.
struct ScenarioSource {
  std::string pointer;
  blob::Word scenario = 0;  // index into kScenarioNames
  blob::Word side = 0;      // index into kRoleNames: whose words these are
  blob::Word weight = 1;    // 1 … 5
  std::vector<LinearPattern> patterns, except;
};

struct CheckExamples {
  std::string pointer, check;
  Examples examples;
};

struct PackSource {
  std::string file, name;
  blob::Word language = blob::kAnyLanguage;
  std::vector<CheckSource> checks;
  std::vector<MessageSource> messages;
  std::vector<LexiconSource> lexicons;
  std::vector<WordListSource> lists;
  std::vector<RuleSource> rules;
  std::vector<MarkerSource> markers;
  std::vector<ScenarioSource> scenarios;
  std::vector<CheckExamples> examples;
  NgramSource ngrams;
  std::vector<std::u16string> suffixes;                    // folded
  std::vector<std::vector<std::u16string>> stem_examples;  // words of one stem each
  std::string first_stem;                                  // pointer of the first pattern with "~"; empty: none
};

/// Reads one file. Error: the file, the JSON Pointer of the first fault and its reason.
Result<PackSource> read_pack(const std::string& file, const json::Value& document);

}  // namespace takt::rules
