// Standard output with errors noticed, and what the terminal is able to show.
#pragma once

#include <string>
#include <string_view>

namespace takt::cli {

/// Writes pieces to standard output. The first failure (a full disk, a closed pipe) is kept, and
/// nothing is written after it.
class Output {
 public:
  void write(std::string_view text);
  /// Hands on what was written so far.
  void flush();
  /// Flushes. The reason of the first failure, or "".
  const std::string& finish();
  [[nodiscard]] bool failed() const { return !failure_.empty(); }

 private:
  std::string failure_;
};

/// Standard output is a terminal on which colours are wanted (NO_COLOR, TERM=dumb).
bool wants_colour();

/// A progress bar makes sense: standard error is a terminal that standard output does not share.
bool wants_progress();

/// "takt: …" on standard error.
void complain(std::string_view text);

}  // namespace takt::cli
