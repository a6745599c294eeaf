// The command line's words as data. Parsing reads nothing but its arguments.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "takt/result.hpp"

namespace takt::cli {

enum class Command { kCheck, kSuggest, kRules, kRulesTest, kHelp, kVersion };
enum class Format { kText, kJson, kSarif };
enum class InputFormat { kJson, kJsonLines, kMail, kText };
enum class FailOn { kHint, kWarn, kStop, kNever };

struct Options {
  Command command = Command::kHelp;
  Format format = Format::kText;
  std::optional<InputFormat> input;  ///< else told by the file's name
  std::string role, language;        ///< empty: as the draft says
  std::string ui_language;
  FailOn fail_on = FailOn::kStop;
  unsigned jobs = 1;
  std::vector<std::string> rules;  ///< folders of a writer's own packs
  std::vector<std::string> files;  ///< none: standard input; for kRules: the id; for kRulesTest: the folder
};

/// Error: what is wrong with the arguments, for the user.
Result<Options> parse_options(std::span<const std::string> arguments);

/// The text of --help.
std::string usage();

}  // namespace takt::cli
