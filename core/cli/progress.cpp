#include "progress.hpp"

#include <algorithm>
#include <cstdio>
#include <string>

namespace takt::cli {

namespace {

constexpr std::chrono::milliseconds kFirst{500};
constexpr std::chrono::milliseconds kBetween{100};
constexpr std::uint64_t kWidth = 30;

}  // namespace

void Progress::update(std::size_t documents, std::uint64_t bytes_read, std::uint64_t bytes_all) {
  if (!shown_) return;
  const Clock::time_point now = Clock::now();
  if (now - start_ < kFirst || now - last_ < kBetween) return;
  last_ = now;
  drawn_ = true;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  std::string bar;
  if (bytes_all > 0) {
    const std::uint64_t filled = std::min(kWidth, bytes_read * kWidth / bytes_all);
    for (std::uint64_t i = 0; i < kWidth; ++i) bar += i < filled ? "█" : "░";
    bar += " " + std::to_string(std::min<std::uint64_t>(100, bytes_read * 100 / bytes_all)) + " %  ";
  }
  std::fprintf(stderr, "\r\x1b[K%s%zu drafts, %.0f a second", bar.c_str(), documents,
               static_cast<double>(documents) / seconds);
  std::fflush(stderr);
}

void Progress::clear() {
  if (!drawn_) return;
  std::fputs("\r\x1b[K", stderr);
  std::fflush(stderr);
  drawn_ = false;
}

}  // namespace takt::cli
