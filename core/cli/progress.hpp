// A progress bar on standard error, for runs over many drafts.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace takt::cli {

class Progress {
 public:
  /// Draws nothing unless `shown`.
  explicit Progress(bool shown) : shown_(shown) {}
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// At most ten times a second; not in the first half second. `bytes_all` 0: unknown.
  void update(std::size_t documents, std::uint64_t bytes_read, std::uint64_t bytes_all);

  /// Takes the bar away, before a message is printed and at the end.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool shown_;
  bool drawn_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
};

}  // namespace takt::cli
