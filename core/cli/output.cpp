#include "output.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace takt::cli {

namespace {

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

}  // namespace

void Output::write(std::string_view text) {
  if (failed() || text.empty()) return;
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) failure_ = std::strerror(errno);
}

void Output::flush() {
  if (!failed() && std::fflush(stdout) != 0) failure_ = std::strerror(errno);
}

const std::string& Output::finish() {
  flush();
  return failure_;
}

bool wants_colour() {
  const char* terminal = std::getenv("TERM");
  return isatty(STDOUT_FILENO) != 0 && !is_set("NO_COLOR") &&
         (terminal == nullptr || std::strcmp(terminal, "dumb") != 0);
}

bool wants_progress() { return isatty(STDERR_FILENO) != 0 && isatty(STDOUT_FILENO) == 0; }

void complain(std::string_view text) {
  std::fprintf(stderr, "takt: %.*s\n", static_cast<int>(text.size()), text.data());
}

}  // namespace takt::cli
