#include "rules/link.hpp"

#include <map>
#include <optional>
#include <set>
#include <tuple>

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

}  // namespace

LinkedPacks link_packs(std::span<const PackFile> files) {
  LinkedPacks linked;
  std::vector<std::optional<Error>> errors(files.size());
  std::vector<std::size_t> numbers;  // of each pack in `files`
  for (std::size_t i = 0; i < files.size(); ++i) {
    Result<PackSource> pack = read_pack(files[i]);
    if (pack) {
      linked.packs.push_back(std::move(*pack));
      numbers.push_back(i);
    } else {
      errors[i] = pack.error();
    }
  }
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

std::vector<Error> strict_faults(std::span<const PackSource> packs) {
  std::vector<Error> faults;
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
