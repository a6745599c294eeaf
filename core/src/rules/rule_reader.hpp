// Reads what rules are made of, for pack_source.cpp: patterns, regular expressions, texts, fixes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/member_reader.hpp"
#include "rules/pack_source.hpp"
#include "text/tokens.hpp"

namespace takt::rules {

/// Reads pattern lists of one pack and makes sure that each of their words can be met in a text.
class PatternReader {
 public:
  explicit PatternReader(PackSource& pack) : pack_(pack), tokenizer_(words_) {}

  /// All patterns of a list of strings, expanded; empty when the member is absent.
  std::vector<LinearPattern> read(MemberReader& object, std::string_view name, Presence presence = Presence::kOptional);

 private:
  bool is_one_word(const PatternSymbol& symbol);

  PackSource& pack_;
  text::WordTable words_;
  text::Tokenizer tokenizer_;
  std::vector<text::Token> tokens_;
};

/// Reads one element of "rules".
RuleSource read_rule(const json::Value& value, std::string pointer, PatternReader& patterns, Fault& fault);

/// Reads one element of "markers".
MarkerSource read_marker(const json::Value& value, std::string pointer, PatternReader& patterns, Fault& fault);

/// Reads one element of "scenarios".
ScenarioSource read_scenario(const json::Value& value, std::string pointer, PatternReader& patterns, Fault& fault);

/// True for "tone.insult", "en.insult.idiot": two or more parts of a–z, 0–9 and "-".
bool is_id(std::string_view id);

/// Reads the string `name`, a text for users: reports slots that nothing fills.
std::string read_message(MemberReader& object, std::string_view name, Presence presence = Presence::kOptional);

}  // namespace takt::rules
