#include "rules/rule_reader.hpp"

#include <algorithm>

#include "rules/regex_lint.hpp"
#include "rules/vocabulary_names.hpp"
#include "text/fold.hpp"
#include "text/utf.hpp"

namespace takt::rules {

namespace {

constexpr unsigned kDefaultParts = 1 | 2 | 4 | 8;  // all but the signature
constexpr std::size_t kLeastExamples = 2;

std::vector<std::u16string> read_folded(MemberReader& object, std::string_view name, Presence presence) {
  std::vector<std::u16string> folded;
  const std::vector<std::string> texts = object.texts(name, presence);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    folded.push_back(text::fold(text::to_utf16(texts[i])));
    if (folded.back().empty()) {
      object.fault().report(json::pointer_to(object.pointer_to(name), i), "nothing is left of this after folding");
    }
  }
  return folded;
}

/// {"en": "…", "ru": "…"} → one member of each language's texts.
void read_by_language(MemberReader& object, std::string_view name, std::string SourceTexts::* member,
                      RuleSource& rule) {
  const json::Value* value = object.member(name);
  if (value == nullptr) return;
  MemberReader reader(*value, object.pointer_to(name), object.fault());
  for (std::size_t i = 0; i < kTextLanguages.size(); ++i)
    rule.texts[i].*member = read_message(reader, kTextLanguages[i]);
  reader.finish();
}

RegexSource read_regex(MemberReader& object) {
  RegexSource regex;
  if (object.member("regex") == nullptr) {
    for (const std::string_view name : {"literals", "exceptValues"}) {
      if (object.member(name) != nullptr)
        object.fault().report(object.pointer_to(name), "only rules with a “regex” have this");
    }
    return regex;
  }
  regex.pattern = text::to_utf16(object.text("regex", Presence::kRequired));
  regex.literals = read_folded(object, "literals", Presence::kRequired);
  regex.except_values = read_folded(object, "exceptValues", Presence::kOptional);
  if (!object.fault().found()) {
    const std::string reason = lint_regex(regex.pattern, regex.literals);
    if (!reason.empty()) object.fault().report(object.pointer_to("regex"), reason);
  }
  return regex;
}

void read_fix(MemberReader& object, RuleSource& rule) {
  const json::Value* value = object.member("fix");
  if (value == nullptr) return;
  MemberReader reader(*value, object.pointer_to("fix"), object.fault());
  rule.has_fix = true;
  read_by_language(reader, "label", &SourceTexts::fix, rule);
  rule.replace = reader.text("replace", Presence::kRequired, true);
  const std::size_t dollar = rule.replace.find('$');
  if (rule.regex.pattern.empty() && dollar != std::string::npos && dollar + 1 < rule.replace.size() &&
      rule.replace[dollar + 1] >= '0' && rule.replace[dollar + 1] <= '9') {
    object.fault().report(reader.pointer_to("replace"), "only rules with a “regex” have groups like $1");
  }
  reader.finish();
}

}  // namespace

bool is_id(std::string_view id) {
  std::size_t dots = 0;
  bool part_empty = true;
  for (const char c : id) {
    if (c == '.') {
      if (part_empty) return false;
      ++dots;
      part_empty = true;
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-') {
      part_empty = false;
    } else {
      return false;
    }
  }
  return dots > 0 && !part_empty;
}

std::string read_message(MemberReader& object, std::string_view name, Presence presence) {
  std::string message = object.text(name, presence);
  for (std::size_t open = message.find('{'); open != std::string::npos; open = message.find('{', open + 1)) {
    const std::size_t close = message.find('}', open);
    const std::string slot = close == std::string::npos ? "" : message.substr(open + 1, close - open - 1);
    if (std::find(kSlotNames.begin(), kSlotNames.end(), slot) == kSlotNames.end()) {
      object.fault().report(object.pointer_to(name),
                            "nothing fills “{" + slot + "}”; slots are: " + listed(kSlotNames));
    }
  }
  return message;
}

bool PatternReader::is_one_word(const PatternSymbol& symbol) {
  if (symbol.kind == SymbolKind::kClass || symbol.kind == SymbolKind::kMark) return true;
  std::u16string word = symbol.text;
  if (symbol.kind == SymbolKind::kPrefix) word += u'x';
  words_.trim(1000);
  tokenizer_.tokenize(word, tokens_);
  return tokens_.size() == 1 && tokens_[0].is_word();
}

std::vector<LinearPattern> PatternReader::read(MemberReader& object, std::string_view name, Presence presence) {
  std::vector<LinearPattern> all;
  const std::vector<std::string> patterns = object.texts(name, presence);
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    const std::string pointer = json::pointer_to(object.pointer_to(name), i);
    Result<std::vector<LinearPattern>> expanded = expand_pattern(patterns[i]);
    if (!expanded) {
      object.fault().report(pointer, expanded.error().reason);
      return all;
    }
    for (LinearPattern& pattern : *expanded) {
      for (const PatternElement& element : pattern.elements) {
        const PatternSymbol& symbol = element.symbol;
        const std::string column = "column " + std::to_string(symbol.column) + ": ";
        if (symbol.kind == SymbolKind::kStem) {
          if (pack_.first_stem.empty()) pack_.first_stem = pointer;
          if (pack_.language == blob::kAnyLanguage) {
            object.fault().report(pointer, column + "“~” needs a pack of one language; this one is for every language");
          }
        }
        if (is_one_word(symbol)) continue;
        object.fault().report(pointer, column + "“" + text::to_utf8(symbol.text) +
                                           "” is not one word in a text; write its words and marks apart");
      }
      all.push_back(std::move(pattern));
    }
  }
  return all;
}

RuleSource read_rule(const json::Value& value, std::string pointer, PatternReader& patterns, Fault& fault) {
  RuleSource rule;
  MemberReader reader(value, std::move(pointer), fault);
  rule.pointer = reader.pointer();
  rule.id = reader.text("id", Presence::kRequired);
  if (!is_id(rule.id)) fault.report(reader.pointer_to("id"), "an id looks like en.insult.idiot");
  rule.check = reader.text("check", Presence::kRequired);
  if (reader.member("roles") != nullptr) rule.roles = reader.bits("roles", kRoleNames);
  rule.parts = reader.member("parts") != nullptr ? reader.bits("parts", kPartNames) : kDefaultParts;
  const std::size_t severity = reader.choice("severity", kSeverityNames);
  if (severity < kSeverityNames.size()) rule.severity = static_cast<unsigned>(severity);
  rule.patterns = patterns.read(reader, "patterns");
  rule.regex = read_regex(reader);
  const bool phrases = reader.member("patterns") != nullptr;
  if (phrases == (reader.member("regex") != nullptr)) {
    fault.report(rule.pointer, "a rule has either “patterns” or “regex”");
  }
  rule.except = patterns.read(reader, "except");
  rule.unless = patterns.read(reader, "unless");
  rule.require = patterns.read(reader, "require");
  read_by_language(reader, "message", &SourceTexts::message, rule);
  read_by_language(reader, "why", &SourceTexts::why, rule);
  read_fix(reader, rule);
  rule.instead = reader.text("instead");
  if (const json::Value* examples = reader.member("examples", Presence::kRequired)) {
    MemberReader lists(*examples, reader.pointer_to("examples"), fault);
    rule.examples = read_examples(lists, kLeastExamples);
    lists.finish();
  }
  reader.finish();
  return rule;
}

MarkerSource read_marker(const json::Value& value, std::string pointer, PatternReader& patterns, Fault& fault) {
  MarkerSource marker;
  MemberReader reader(value, std::move(pointer), fault);
  marker.pointer = reader.pointer();
  bool moves = false;
  for (std::size_t i = 0; i < kToneFigureNames.size(); ++i) {
    marker.moves[i] = reader.hundredths(kToneFigureNames[i]);
    moves = moves || marker.moves[i] != 0;
  }
  if (!moves) fault.report(marker.pointer, "a marker moves one of: " + listed(kToneFigureNames));
  marker.patterns = patterns.read(reader, "patterns", Presence::kRequired);
  marker.except = patterns.read(reader, "except");
  marker.unless = patterns.read(reader, "unless");
  reader.finish();
  return marker;
}

ScenarioSource read_scenario(const json::Value& value, std::string pointer, PatternReader& patterns, Fault& fault) {
  ScenarioSource source;
  MemberReader reader(value, std::move(pointer), fault);
  source.pointer = reader.pointer();
  source.scenario = static_cast<blob::Word>(reader.choice("scenario", kScenarioNames, Presence::kRequired));
  source.side = static_cast<blob::Word>(reader.choice("side", kRoleNames, Presence::kRequired));
  source.weight = reader.whole("weight", 1, blob::kHeaviest, Presence::kRequired);
  source.patterns = patterns.read(reader, "patterns", Presence::kRequired);
  source.except = patterns.read(reader, "except");
  reader.finish();
  return source;
}

}  // namespace takt::rules
