#include "rules_test.hpp"

#include <cstdio>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "example_runner.hpp"
#include "files.hpp"
#include "rules/compiler.hpp"
#include "rules/link.hpp"
#include "rules/vocabulary_names.hpp"
#include "text/stemmer.hpp"
#include "text/utf.hpp"

namespace takt::cli {

namespace {

using rules::PackSource;

std::string first_role(unsigned bits) { return std::string(rules::kRoleNames[(bits & 1) != 0 ? 0 : 1]); }

/// "stemExamples": the words of one list have one stem.
void run_stems(std::span<const PackSource> packs, ExampleRunner& runner) {
  for (const PackSource& pack : packs) {
    std::vector<std::u16string_view> suffixes;
    for (const PackSource& other : packs) {
      if (other.language == pack.language)
        suffixes.insert(suffixes.end(), other.suffixes.begin(), other.suffixes.end());
    }
    text::Stemmer stemmer(rules::kLanguageNames[pack.language], suffixes);
    for (std::size_t i = 0; i < pack.stem_examples.size(); ++i) {
      std::string stems;
      bool same = true;
      const std::u16string first(stemmer.stem(pack.stem_examples[i][0]));
      for (const std::u16string& word : pack.stem_examples[i]) {
        const std::u16string stem(stemmer.stem(word));
        same = same && stem == first;
        stems += "\n    " + text::to_utf8(word) + " → " + text::to_utf8(stem);
      }
      if (same) {
        runner.pass();
      } else {
        runner.fail(pack.file + ": /stemExamples/" + std::to_string(i), "must all have one stem" + stems);
      }
    }
  }
}

}  // namespace

int run_rules_test(const Options& options) {
  const Result<std::vector<PackFile>> files = read_packs(options.files.empty() ? "rules" : options.files[0]);
  if (!files) {
    std::fprintf(stderr, "takt: %s\n", to_line(files.error()).c_str());
    return 2;
  }
  const rules::LinkedPacks linked = rules::link_packs(*files);
  Result<Engine> engine = Engine::create(rules::compile_packs(linked));
  if (!engine) {
    std::fprintf(stderr, "takt: %s\n", to_line(engine.error()).c_str());
    return 2;
  }
  ExampleRunner runner(*engine);
  for (const Error& error : linked.errors) runner.fail(error.file + ": " + error.pointer, error.reason);
  std::map<std::string, unsigned> roles;
  for (const PackSource& pack : linked.packs) {
    for (const rules::CheckSource& check : pack.checks) roles[check.id] = check.roles;
  }
  for (const PackSource& pack : linked.packs) {
    for (const rules::RuleSource& rule : pack.rules) {
      runner.run({pack, rule.id, rule.check, first_role(roles[rule.check] & rule.roles)}, rule.examples);
    }
    for (const rules::CheckExamples& entry : pack.examples) {
      runner.run({pack, entry.check, entry.check, first_role(roles[entry.check])}, entry.examples);
    }
  }
  run_stems(linked.packs, runner);
  std::printf("%d passed, %d failed\n", runner.passed(), runner.failed());
  return runner.failed() == 0 ? 0 : 1;
}

}  // namespace takt::cli
