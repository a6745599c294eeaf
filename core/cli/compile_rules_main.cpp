// takt_compile_rules [--strict] RULES_DIR OUT_FILE: compiles the rule packs that Takt brings.
//
// Runs at build time. Any fault in any pack is an error (a writer's own packs are treated more
// kindly at run time). --strict also demands words and examples for every check in every language.
// Exit status: 0 written, 1 faulty packs, 2 bad usage or unreadable or unwritable files.
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "files.hpp"
#include "rules/compiler.hpp"
#include "rules/link.hpp"

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool strict = !arguments.empty() && arguments.front() == "--strict";
  if (strict) arguments.erase(arguments.begin());
  if (arguments.size() != 2) {
    std::fputs("usage: takt_compile_rules [--strict] RULES_DIR OUT_FILE\n", stderr);
    return 2;
  }
  auto files = takt::cli::read_packs(arguments[0]);
  if (!files) {
    std::fprintf(stderr, "%s\n", takt::cli::to_line(files.error()).c_str());
    return 2;
  }
  takt::rules::LinkedPacks linked = takt::rules::link_packs(*files);
  std::vector<takt::Error> errors = std::move(linked.errors);
  if (strict && errors.empty()) errors = takt::rules::strict_faults(linked);
  for (const takt::Error& error : errors) std::fprintf(stderr, "%s\n", takt::cli::to_line(error).c_str());
  if (!errors.empty()) return 1;
  const auto written = takt::cli::write_file(arguments[1], takt::rules::compile_packs(linked));
  if (!written) {
    std::fprintf(stderr, "%s\n", takt::cli::to_line(written.error()).c_str());
    return 2;
  }
  return 0;
}
