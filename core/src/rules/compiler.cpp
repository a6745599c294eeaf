#include "rules/compiler.hpp"

#include <algorithm>
#include <map>

#include "rules/link.hpp"
#include "rules/matcher_builder.hpp"
#include "rules/ngram_writer.hpp"
#include "rules/vocabulary_names.hpp"

namespace takt::rules {

namespace {

using blob::SequenceRole;
using blob::Slice;
using blob::Word;

constexpr Word kBothRoles = 3;
constexpr Word kEveryPart = 31;

class Compiler {
 public:
  explicit Compiler(const LinkedPacks& linked) : linked_(linked), packs_(linked.packs) {
    for (Word language = 0; language <= blob::kLanguages; ++language) {
      std::vector<std::u16string> suffixes;
      for (const PackSource& pack : packs_) {
        if (pack.language == language) suffixes.insert(suffixes.end(), pack.suffixes.begin(), pack.suffixes.end());
      }
      if (language < blob::kLanguages) scenario_matchers_.emplace_back(kLanguageNames[language], suffixes);
      matchers_.emplace_back(kLanguageNames[language], std::move(suffixes));
    }
  }

  std::vector<std::byte> run() {
    number_checks();
    for (const CheckSource* check : checks_) write_check(*check);
    for (const PackSource& pack : packs_) {
      for (const RuleSource& rule : pack.rules) write_rule(rule, pack.language);
      for (const MarkerSource& marker : pack.markers) write_marker(marker, pack);
      for (const ScenarioSource& scenario : pack.scenarios) write_scenario(scenario, pack);
    }
    write_lexicons();
    write_word_lists();
    for (MatcherBuilder& matcher : matchers_) matcher.write(writer_);
    for (MatcherBuilder& matcher : scenario_matchers_) matcher.write(writer_);
    for (const TemplateSource& source : linked_.templates) write_template(source);
    for (const SlotsSource& slots : linked_.slots) {
      for (const auto& [name, label] : slots.labels)
        writer_.slot_labels.push_back({slots.language, writer_.text8(name), writer_.text8(label)});
    }
    write_ngrams(packs_, writer_);
    return writer_.finish();
  }

 private:
  void number_checks() {
    for (const PackSource& pack : packs_) {
      for (const CheckSource& check : pack.checks) checks_.push_back(&check);
      for (const MessageSource& message : pack.messages) messages_[{message.check, pack.language}] = &message.texts;
    }
    std::sort(checks_.begin(), checks_.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
    for (std::size_t i = 0; i < checks_.size(); ++i) numbers_[checks_[i]->id] = static_cast<Word>(i);
  }

  blob::Texts write_texts(const SourceTexts& texts) {
    return {writer_.text8(texts.title), writer_.text8(texts.message), writer_.text8(texts.why),
            writer_.text8(texts.fix),   writer_.text8(texts.insert),  writer_.text8(texts.remove)};
  }

  void write_check(const CheckSource& source) {
    blob::Check check{};
    check.id = writer_.text8(source.id);
    check.roles = source.roles;
    check.severity = {source.severity[0], source.severity[1]};
    std::vector<Slice> sources;
    for (const std::string& text : source.sources) sources.push_back(writer_.text8(text));
    check.sources = writer_.list(sources);
    std::vector<Word> yields;
    for (const std::string& id : source.yields) yields.push_back(numbers_.at(id));
    check.yields = writer_.list(yields);
    for (Word language = 0; language < blob::kLanguages; ++language) {
      const auto found = messages_.find({source.id, language});
      if (found != messages_.end()) check.texts[language] = write_texts(*found->second);
    }
    writer_.checks.push_back(check);
  }

  void write_rule(const RuleSource& source, Word language) {
    const auto number = static_cast<Word>(writer_.rules.size());
    blob::Rule rule{};
    rule.name = writer_.text8(source.id);
    rule.kind = static_cast<Word>(source.regex.pattern.empty() ? blob::RuleKind::kPhrases : blob::RuleKind::kRegex);
    rule.check = numbers_.at(source.check);
    rule.language = language;
    rule.roles = source.roles;
    rule.parts = source.parts;
    rule.severity = source.severity;
    rule.has_except = source.except.empty() ? 0 : 1;
    rule.has_unless = source.unless.empty() ? 0 : 1;
    rule.has_require = source.require.empty() ? 0 : 1;
    std::vector<Slice> values;
    for (const std::u16string& value : source.regex.except_values) values.push_back(writer_.text16(value));
    rule.except_values = writer_.list(values);
    rule.replace = writer_.text8(source.replace);
    rule.has_fix = source.has_fix ? 1 : 0;
    for (Word i = 0; i < blob::kLanguages; ++i) rule.texts[i] = write_texts(source.texts[i]);
    rule.instead = writer_.text8(source.instead);
    writer_.rules.push_back(rule);

    MatcherBuilder& matcher = matchers_[language];
    matcher.add(number, SequenceRole::kMatch, source.patterns);
    matcher.add(number, SequenceRole::kExcept, source.except);
    matcher.add(number, SequenceRole::kUnless, source.unless);
    matcher.add(number, SequenceRole::kRequire, source.require);
    if (!source.regex.pattern.empty()) write_regex(number, source.regex);
  }

  void write_marker(const MarkerSource& source, const PackSource& pack) {
    const auto number = static_cast<Word>(writer_.rules.size());
    blob::Rule rule{};
    rule.name = writer_.text8(pack.name);
    rule.kind = static_cast<Word>(blob::RuleKind::kMarker);
    rule.language = pack.language;
    rule.roles = kBothRoles;
    rule.parts = kEveryPart;
    rule.severity = blob::kNone;
    rule.has_except = source.except.empty() ? 0 : 1;
    rule.has_unless = source.unless.empty() ? 0 : 1;
    for (std::size_t i = 0; i < source.moves.size(); ++i) {
      rule.moves[i] = static_cast<Word>(source.moves[i] + static_cast<int>(blob::kMoveOrigin));
    }
    writer_.rules.push_back(rule);
    MatcherBuilder& matcher = matchers_[pack.language];
    matcher.add(number, SequenceRole::kMatch, source.patterns);
    matcher.add(number, SequenceRole::kExcept, source.except);
    matcher.add(number, SequenceRole::kUnless, source.unless);
  }

  void write_scenario(const ScenarioSource& source, const PackSource& pack) {
    const auto number = static_cast<Word>(writer_.rules.size());
    blob::Rule rule{};
    rule.name = writer_.text8(pack.name);
    rule.kind = static_cast<Word>(blob::RuleKind::kScenario);
    rule.check = source.scenario;
    rule.language = pack.language;
    rule.roles = Word{1} << source.side;
    rule.parts = kEveryPart;
    rule.severity = source.weight;
    rule.has_except = source.except.empty() ? 0 : 1;
    writer_.rules.push_back(rule);
    MatcherBuilder& matcher = scenario_matchers_[pack.language];
    matcher.add(number, SequenceRole::kMatch, source.patterns);
    matcher.add(number, SequenceRole::kExcept, source.except);
  }

  void write_template(const TemplateSource& source) {
    const auto first = static_cast<Word>(writer_.variants.size());
    for (const TemplateVariant& variant : source.variants) {
      const Slice sections{static_cast<Word>(writer_.texts.size()), static_cast<Word>(variant.sections.size())};
      for (const TemplateSection& section : variant.sections)
        writer_.texts.push_back({section.part, writer_.text8(section.text)});
      writer_.variants.push_back({variant.reg, sections});
    }
    writer_.templates.push_back({writer_.text8(source.id),
                                 source.role,
                                 source.language,
                                 writer_.text8(source.reviewed),
                                 writer_.text8(source.title),
                                 writer_.text8(source.subject),
                                 {first, static_cast<Word>(source.variants.size())}});
  }

  void write_regex(Word rule, const RegexSource& source) {
    blob::Regex regex{};
    regex.rule = rule;
    regex.pattern = writer_.text16(source.pattern);
    regex.literals = {static_cast<Word>(writer_.literals.size()), static_cast<Word>(source.literals.size())};
    for (const std::u16string& literal : source.literals) {
      writer_.literals.push_back({writer_.text16(literal), static_cast<Word>(writer_.regexes.size())});
    }
    writer_.regexes.push_back(regex);
  }

  /// One record for each lexicon and language, whichever packs it comes from.
  void write_lexicons() {
    for (Word language = 0; language <= blob::kLanguages; ++language) {
      for (std::size_t i = 0; i < kLexiconNames.size(); ++i) {
        std::vector<LinearPattern> patterns;
        for (const PackSource& pack : packs_) {
          if (pack.language != language) continue;
          for (const LexiconSource& lexicon : pack.lexicons) {
            if (lexicon.lexicon != static_cast<Lexicon>(i)) continue;
            for (const LinearPattern& pattern : lexicon.patterns) {
              if (std::find(patterns.begin(), patterns.end(), pattern) == patterns.end()) patterns.push_back(pattern);
            }
          }
        }
        if (!patterns.empty()) write_lexicon(static_cast<Lexicon>(i), language, patterns);
      }
    }
  }

  void write_word_lists() {
    for (const PackSource& pack : packs_) {
      for (const WordListSource& list : pack.lists) {
        for (const std::u16string& entry : list.entries) {
          writer_.list_entries.push_back({list.list, pack.language, writer_.text16(entry)});
        }
      }
    }
  }

  void write_lexicon(Lexicon lexicon, Word language, const std::vector<LinearPattern>& patterns) {
    const auto number = static_cast<Word>(writer_.rules.size());
    blob::Rule rule{};
    rule.name = writer_.text8(kLexiconNames[static_cast<std::size_t>(lexicon)]);
    rule.kind = static_cast<Word>(blob::RuleKind::kLexicon);
    rule.check = static_cast<Word>(lexicon);
    rule.language = language;
    rule.roles = kBothRoles;
    rule.parts = kEveryPart;
    rule.severity = blob::kNone;
    writer_.rules.push_back(rule);
    matchers_[language].add(number, SequenceRole::kMatch, patterns);
    if (lexicon != Lexicon::kFunctionWord) return;
    for (const LinearPattern& pattern : patterns) {
      if (pattern.elements.size() == 1) matchers_[language].add_function_word(pattern.elements[0].symbol);
    }
  }

  const LinkedPacks& linked_;
  std::span<const PackSource> packs_;
  BlobWriter writer_;
  std::vector<MatcherBuilder> matchers_, scenario_matchers_;
  std::vector<const CheckSource*> checks_;
  std::map<std::string, Word> numbers_;
  std::map<std::pair<std::string, Word>, const SourceTexts*> messages_;
};

}  // namespace

std::vector<std::byte> compile_packs(const LinkedPacks& linked) { return Compiler(linked).run(); }

}  // namespace takt::rules

namespace takt {

CompiledRules compile_rules(std::span<const PackFile> files) {
  rules::LinkedPacks linked = rules::link_packs(files);
  return {rules::compile_packs(linked), std::move(linked.errors)};
}

}  // namespace takt
