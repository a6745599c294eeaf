#include "rules/link.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "rules/template_text.hpp"
#include "rules/vocabulary_names.hpp"
#include "text/stemmer.hpp"

namespace takt::rules {

namespace {

constexpr std::size_t kLeastExamples = 2;

std::string quoted(std::string_view text) { return "“" + std::string(text) + "”"; }

/// The ids that the packs define between them.
struct Definitions {
  std::map<std::string, const PackSource*> names, checks, rules;
  std::map<std::pair<std::string, blob::Word>, const PackSource*> messages;
  std::set<blob::Word> with_suffixes;
};

Definitions collect(std::span<const PackSource> packs) {
  Definitions found;
  for (const PackSource& pack : packs) {  // emplace keeps the first
    found.names.emplace(pack.name, &pack);
    for (const CheckSource& check : pack.checks) found.checks.emplace(check.id, &pack);
    for (const RuleSource& rule : pack.rules) found.rules.emplace(rule.id, &pack);
    for (const MessageSource& message : pack.messages)
      found.messages.emplace(std::pair(message.check, pack.language), &pack);
    if (!pack.suffixes.empty()) found.with_suffixes.insert(pack.language);
  }
  return found;
}

/// The first fault of one pack against all definitions.
class PackLinker {
 public:
  PackLinker(const PackSource& pack, const Definitions& all) : pack_(pack), all_(all) {}

  std::optional<Error> run() {
    if (all_.names.at(pack_.name) != &pack_) twice("/name", pack_.name, all_.names.at(pack_.name));
    std::set<std::string> seen;
    for (const CheckSource& check : pack_.checks) {
      define(check.pointer + "/id", check.id, all_.checks.at(check.id), seen);
      for (std::size_t i = 0; i < check.yields.size(); ++i)
        refer(check.pointer + "/yields/" + std::to_string(i), check.yields[i]);
    }
    for (const MessageSource& message : pack_.messages) {
      refer(message.pointer, message.check);
      const PackSource* first = all_.messages.at({message.check, pack_.language});
      if (first != &pack_) twice(message.pointer, message.check, first);
    }
    seen.clear();
    for (const RuleSource& rule : pack_.rules) {
      define(rule.pointer + "/id", rule.id, all_.rules.at(rule.id), seen);
      refer(rule.pointer + "/check", rule.check);
    }
    for (const CheckExamples& examples : pack_.examples) refer(examples.pointer + "/check", examples.check);
    if (!pack_.scenarios.empty() && pack_.language == blob::kAnyLanguage)
      fail("/scenarios", "scenarios need a pack of one language; this one is for every language");
    if (!pack_.first_stem.empty() && !text::has_stemmer(kLanguageNames[pack_.language]) &&
        !all_.with_suffixes.contains(pack_.language)) {
      fail(pack_.first_stem,
           "“~” needs the list of suffixes of this language, and none of these packs has “suffixes”; write word*");
    }
    return error_;
  }

 private:
  void fail(std::string pointer, std::string reason) {
    if (!error_) error_ = Error{pack_.file, std::move(pointer), std::move(reason)};
  }
  void twice(std::string pointer, const std::string& id, const PackSource* first) {
    fail(std::move(pointer), quoted(id) + " is taken already, in " + (first == &pack_ ? "this pack" : first->file));
  }
  void define(std::string pointer, const std::string& id, const PackSource* first, std::set<std::string>& seen) {
    if (first != &pack_ || !seen.insert(id).second) twice(std::move(pointer), id, first);
  }
  void refer(std::string pointer, const std::string& check) {
    if (!all_.checks.contains(check)) fail(std::move(pointer), "no pack defines the check " + quoted(check));
  }

  const PackSource& pack_;
  const Definitions& all_;
  std::optional<Error> error_;
};

/// Leaves out templates whose id and language are taken, and those with a slot that has no label.
void link_templates(LinkedPacks& linked, std::vector<std::optional<Error>>& errors, std::vector<std::size_t>& numbers) {
  std::map<blob::Word, std::set<std::string_view>> labelled;
  for (const SlotsSource& slots : linked.slots) {
    for (const auto& [name, label] : slots.labels) labelled[slots.language].insert(name);
  }
  std::map<std::pair<std::string, blob::Word>, std::string> taken;
  std::vector<TemplateSource> whole;
  for (std::size_t i = 0; i < linked.templates.size(); ++i) {
    TemplateSource& source = linked.templates[i];
    std::optional<Error>& error = errors[numbers[i]];
    const auto [first, is_new] = taken.emplace(std::pair(source.id, source.language), source.file);
    if (!is_new) error = Error{source.file, "/id", quoted(source.id) + " is taken already, in " + first->second};
    for (const auto& [name, pointer] : source.slots) {
      if (std::find(kFilledSlots.begin(), kFilledSlots.end(), name) != kFilledSlots.end()) continue;
      if (!error && !labelled[source.language].contains(name))
        error = Error{source.file, pointer, "no slots file of this language has a label for {" + name + "}"};
    }
    if (!error) whole.push_back(std::move(source));
  }
  linked.templates = std::move(whole);
}

}  // namespace

LinkedPacks link_packs(std::span<const PackFile> files) {
  LinkedPacks linked;
  std::vector<std::optional<Error>> errors(files.size());
  std::vector<std::size_t> numbers, template_numbers;  // of each pack and template in `files`
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string& name = files[i].name;
    Result<json::Value> document = json::parse(files[i].text);
    if (!document) {
      errors[i] = Error{name, document.error().pointer, document.error().reason};
      continue;
    }
    // Keeps what was read, or why it could not be.
    const auto take = [&](auto read, auto& list) {
      if (!read) {
        errors[i] = read.error();
        return false;
      }
      list.push_back(std::move(*read));
      return true;
    };
    const json::Value* schema = document->find("schema");
    const std::string* kind = schema == nullptr ? nullptr : schema->string();
    if (kind != nullptr && *kind == kTemplateSchema) {
      if (take(read_template(name, *document), linked.templates)) template_numbers.push_back(i);
    } else if (kind != nullptr && *kind == kSlotsSchema) {
      take(read_slots(name, *document), linked.slots);
    } else if (take(read_pack(name, *document), linked.packs)) {
      numbers.push_back(i);
    }
  }
  link_templates(linked, errors, template_numbers);
  // Leaving out a pack may take a check from another, so again until nothing falls.
  for (bool changed = true; changed;) {
    changed = false;
    const Definitions all = collect(linked.packs);
    std::vector<PackSource> whole;
    std::vector<std::size_t> whole_numbers;
    std::vector<std::optional<Error>> faults;
    for (const PackSource& pack : linked.packs) faults.push_back(PackLinker(pack, all).run());
    for (std::size_t i = 0; i < faults.size(); ++i) {
      if (faults[i]) {
        errors[numbers[i]] = std::move(faults[i]);
        changed = true;
      } else {
        whole.push_back(std::move(linked.packs[i]));
        whole_numbers.push_back(numbers[i]);
      }
    }
    linked.packs = std::move(whole);
    numbers = std::move(whole_numbers);
  }
  for (std::optional<Error>& error : errors) {
    if (error) linked.errors.push_back(std::move(*error));
  }
  return linked;
}

std::vector<Error> strict_faults(const LinkedPacks& linked) {
  const std::span<const PackSource> packs = linked.packs;
  std::vector<Error> faults;
  for (const TemplateSource& source : linked.templates) {
    std::string name = std::string(kTextLanguages[source.language]) + "/" + source.id + ".json";
    std::replace(name.begin() + 3, name.end(), '/', '_');
    std::replace(name.begin() + 3, name.end(), '-', '_');
    if (!source.file.ends_with("/" + name))
      faults.push_back({source.file, "/id", "the template " + quoted(source.id) + " belongs in templates/" + name});
    if (source.reviewed.empty()) faults.push_back({source.file, "", "the member “reviewed” is missing"});
  }
  std::map<std::uint32_t, std::size_t> languages;  // with statistics, by script
  for (const PackSource& pack : packs) {
    if (pack.ngrams.tag.empty() || ++languages[pack.ngrams.script] <= kMostLanguages) continue;
    faults.push_back(
        {pack.file, "/ngrams", "the program tells 16 languages of one script apart, and this is one more"});
  }
  const Definitions all = collect(packs);
  std::map<std::tuple<std::string, blob::Word>, std::pair<std::size_t, std::size_t>> examples;
  for (const PackSource& pack : packs) {
    if (!pack.file.ends_with("/" + pack.name + ".json") && pack.file != pack.name + ".json") {
      faults.push_back({pack.file, "/name", "the pack " + quoted(pack.name) + " is not named after its file"});
    }
    const auto count = [&](const std::string& check, const Examples& more) {
      auto& [fire, silent] = examples[{check, pack.language}];
      fire += more.fire.size();
      silent += more.silent.size();
    };
    for (const RuleSource& rule : pack.rules) count(rule.check, rule.examples);
    for (const CheckExamples& entry : pack.examples) count(entry.check, entry.examples);
  }
  for (const PackSource& pack : packs) {
    for (const CheckSource& check : pack.checks) {
      for (blob::Word language = 0; language < blob::kLanguages; ++language) {
        const std::string where = quoted(check.id) + " has ";
        const std::string in = std::string(" in “") + std::string(kLanguageNames[language]) + "”";
        if (!all.messages.contains({check.id, language})) {
          faults.push_back({pack.file, check.pointer, where + "no messages" + in});
        }
        const auto [fire, silent] = examples[{check.id, language}];
        if (fire < kLeastExamples || silent < kLeastExamples) {
          faults.push_back({pack.file, check.pointer,
                            where + std::to_string(fire) + " firing and " + std::to_string(silent) +
                                " silent examples" + in + "; two of each are needed"});
        }
      }
    }
  }
  return faults;
}

}  // namespace takt::rules
