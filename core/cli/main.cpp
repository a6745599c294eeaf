// takt: the command line. Reads its arguments and hands over; see options.hpp for what it takes.
#include <csignal>
#include <string>
#include <vector>

#include "check.hpp"
#include "options.hpp"
#include "output.hpp"
#include "rules_list.hpp"
#include "rules_test.hpp"
#include "suggest.hpp"

namespace {

int print(std::string_view text) {
  takt::cli::Output output;
  output.write(text);
  return output.finish().empty() ? 0 : 2;
}

}  // namespace

int main(int argc, char** argv) {
  using takt::cli::Command;
#ifdef SIGPIPE
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is then an error of writing, which is reported
#endif
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const auto options = takt::cli::parse_options(arguments);
  if (!options) {
    takt::cli::complain(options.error().reason + "\n(takt --help says more)");
    return 2;
  }
  switch (options->command) {
    case Command::kCheck:
      return takt::cli::run_check(*options);
    case Command::kSuggest:
      return takt::cli::run_suggest(*options);
    case Command::kRules:
      return takt::cli::run_rules_list(*options);
    case Command::kRulesTest:
      return takt::cli::run_rules_test(*options);
    case Command::kHelp:
      return print(takt::cli::usage());
    case Command::kVersion:
      return print("takt " TAKT_VERSION "\n");
  }
  return 2;
}
