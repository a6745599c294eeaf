// takt: the command line. Reads its arguments and hands over; see options.hpp for what it takes.
#include <csignal>
#include <cstdio>
#include <string>
#include <vector>

#include "options.hpp"
#include "rules_test.hpp"

int main(int argc, char** argv) {
  using takt::cli::Command;
#ifdef SIGPIPE
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is then an error of writing, which is reported
#endif
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const auto options = takt::cli::parse_options(arguments);
  if (!options) {
    std::fprintf(stderr, "takt: %s\n(takt --help says more)\n", options.error().reason.c_str());
    return 2;
  }
  switch (options->command) {
    case Command::kRulesTest: return takt::cli::run_rules_test(*options);
    default: break;
  }
  const std::string_view usage = takt::cli::usage();
  std::fwrite(usage.data(), 1, usage.size(), stdout);
  return 0;
}
