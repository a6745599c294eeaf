#include "options.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <thread>

#include "language/tags.hpp"

namespace takt::cli {

namespace {

constexpr unsigned kMostJobs = 256;

// Which commands an option belongs to.
constexpr unsigned kForCheck = 1, kForSuggest = 2, kForRules = 4, kForRulesTest = 8;

struct Word {
  std::string_view name;
  int value;
};

constexpr std::array<Word, 4> kFormats = {{{"text", 0}, {"json", 1}, {"jsonl", 1}, {"sarif", 2}}};
constexpr std::array<Word, 4> kInputs = {{{"json", 0}, {"jsonl", 1}, {"eml", 2}, {"text", 3}}};
constexpr std::array<Word, 4> kLimits = {{{"hint", 0}, {"warn", 1}, {"stop", 2}, {"never", 3}}};
constexpr std::array<Word, 3> kRoles = {{{"customer", 0}, {"agent", 1}, {"auto", 2}}};
constexpr auto kLanguages = [] {
  std::array<Word, language::kTags.size() + 1> words{};
  for (std::size_t i = 0; i < language::kTags.size(); ++i) words[i] = {language::kTags[i], static_cast<int>(i)};
  words.back() = {"auto", static_cast<int>(language::kTags.size())};
  return words;
}();

Error fault(std::string reason) { return {"", "", std::move(reason)}; }

std::string names(std::span<const Word> words) {
  std::string all;
  for (const Word& word : words) all += (all.empty() ? "" : ", ") + std::string(word.name);
  return all;
}

/// One of `words`, or what may be given instead.
Result<int> choose(std::string_view option, std::string_view value, std::span<const Word> words) {
  const auto found = std::find_if(words.begin(), words.end(), [&](const Word& word) { return word.name == value; });
  if (found != words.end()) return found->value;
  return fault(std::string(option) + " takes " + names(words) + ", not “" + std::string(value) + "”");
}

using Apply = Result<bool> (*)(Options&, std::string_view option, const std::string& value);

struct Option {
  std::string_view name;
  unsigned commands;
  Apply apply;
};

template <typename T>
Result<bool> store(Result<int> chosen, T& place) {
  if (!chosen) return chosen.error();
  place = static_cast<T>(*chosen);
  return true;
}

Result<bool> set_format(Options& options, std::string_view option, const std::string& value) {
  return store(choose(option, value, kFormats), options.format);
}
Result<bool> set_input(Options& options, std::string_view option, const std::string& value) {
  InputFormat input{};
  Result<bool> stored = store(choose(option, value, kInputs), input);
  if (stored) options.input = input;
  return stored;
}
Result<bool> set_limit(Options& options, std::string_view option, const std::string& value) {
  return store(choose(option, value, kLimits), options.fail_on);
}
Result<bool> set_role(Options& options, std::string_view option, const std::string& value) {
  const Result<int> chosen = choose(option, value, kRoles);
  if (!chosen) return chosen.error();
  options.role = value;
  return true;
}
Result<bool> set_language(Options& options, std::string_view option, const std::string& value) {
  const Result<int> chosen = choose(option, value, kLanguages);
  if (!chosen) return chosen.error();
  options.language = value;
  return true;
}
Result<bool> set_ui_language(Options& options, std::string_view option, const std::string& value) {
  const Result<int> chosen = choose(option, value, std::span(kLanguages).first(language::kTags.size()));
  if (!chosen) return chosen.error();
  options.ui_language = value;
  return true;
}
Result<bool> add_rules(Options& options, std::string_view, const std::string& value) {
  options.rules.push_back(value);
  return true;
}
Result<bool> set_jobs(Options& options, std::string_view option, const std::string& value) {
  const auto [end, status] = std::from_chars(value.data(), value.data() + value.size(), options.jobs);
  if (status != std::errc{} || end != value.data() + value.size() || options.jobs > kMostJobs) {
    return fault(std::string(option) + " takes a number from 1 to 256, or 0 for one job a core");
  }
  if (options.jobs == 0) options.jobs = std::max(1u, std::thread::hardware_concurrency());
  return true;
}

constexpr std::array<Option, 8> kOptions = {{
    {"--format", kForCheck | kForSuggest | kForRules, set_format},
    {"--input-format", kForCheck | kForSuggest, set_input},
    {"--role", kForCheck | kForSuggest, set_role},
    {"--language", kForCheck | kForSuggest, set_language},
    {"--ui-language", kForCheck | kForSuggest | kForRules, set_ui_language},
    {"--rules", kForCheck | kForSuggest | kForRules, add_rules},
    {"--fail-on", kForCheck, set_limit},
    {"--jobs", kForCheck, set_jobs},
}};

/// Takes the command's words off the front.
Result<unsigned> read_command(std::span<const std::string>& arguments, Options& options) {
  if (arguments.empty()) return fault("a command is missing");
  const std::string& name = arguments[0];
  const auto take = [&](Command command, std::size_t words, unsigned bit) {
    options.command = command;
    arguments = arguments.subspan(words);
    return bit;
  };
  if (name == "check") return take(Command::kCheck, 1, kForCheck);
  if (name == "suggest") return take(Command::kSuggest, 1, kForSuggest);
  if (name == "rules" && arguments.size() > 1 && arguments[1] == "test")
    return take(Command::kRulesTest, 2, kForRulesTest);
  if (name == "rules") return take(Command::kRules, 1, kForRules);
  if (name == "--help" || name == "-h" || name == "help") return take(Command::kHelp, 1, 0);
  if (name == "--version") return take(Command::kVersion, 1, 0);
  return fault("unknown command “" + name + "”; commands are check, suggest and rules");
}

Result<bool> judge(const Options& options) {
  const bool list = options.command == Command::kRules;
  if (list && options.format == Format::kSarif) return fault("takt rules prints text or json");
  if (options.command == Command::kSuggest && options.format == Format::kSarif)
    return fault("takt suggest prints text or json");
  const std::size_t most = options.command == Command::kCheck ? static_cast<std::size_t>(-1) : 1;
  if (options.files.size() > most) return fault("one too many: “" + options.files[most] + "”");
  return true;
}

}  // namespace

Result<Options> parse_options(std::span<const std::string> arguments) {
  Options options;
  const Result<unsigned> command = read_command(arguments, options);
  if (!command) return command.error();
  bool only_files = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (only_files || argument.size() < 2 || argument[0] != '-') {
      options.files.push_back(argument);
      continue;
    }
    if (argument == "--") {
      only_files = true;
      continue;
    }
    if (argument == "--help" || argument == "-h") {
      options.command = Command::kHelp;
      return options;
    }
    const std::size_t equals = argument.find('=');
    const std::string name = argument.substr(0, equals);
    const auto found =
        std::find_if(kOptions.begin(), kOptions.end(), [&](const Option& option) { return option.name == name; });
    if (found == kOptions.end() || (found->commands & *command) == 0) {
      return fault(found == kOptions.end() ? "unknown option “" + name + "”"
                                           : name + " does not belong to this command");
    }
    if (equals == std::string::npos && i + 1 == arguments.size()) return fault(name + " needs a value");
    const std::string value = equals == std::string::npos ? arguments[++i] : argument.substr(equals + 1);
    const Result<bool> applied = found->apply(options, name, value);
    if (!applied) return applied.error();
  }
  const Result<bool> good = judge(options);
  if (!good) return good.error();
  return options;
}

std::string usage() {
  std::string tags;
  for (const std::string_view tag : language::kTags) tags += std::string(tag) + ", ";
  return R"(Takt reads mails to and from support desks and says what in them would hurt.

  takt check [--format text|json|sarif] [--role R] [--language L] [--rules DIR]...
             [--fail-on stop|warn|hint|never] [--input-format json|jsonl|eml|text]
             [--ui-language L] [--jobs N] [FILE...]
  takt suggest [--format text|json] [--role R] [--language L] [--rules DIR]... [FILE]
  takt rules [--format text|json] [--rules DIR]... [ID]
  takt rules test [DIR]

FILE is .json (takt.draft/1), .jsonl (one takt.draft/1 a line: one report a line, in
the same order), .eml, or plain text with an optional "Subject:" line first. Without
FILE, or with -, standard input is read: JSON if its first line begins with "{".
R is customer, agent or auto. L is )" +
         tags + R"(or auto. --jobs 0: one job a core.
DIR holds rule packs (takt.pack/1) that are used beside Takt's own.

Exit status: 0 nothing at or above --fail-on (default: stop), 1 something found,
2 bad usage or unreadable input.
)";
}

}  // namespace takt::cli
