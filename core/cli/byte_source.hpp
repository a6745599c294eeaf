// Bytes of a file or of standard input, read in pieces: line by line in constant memory, or whole
// up to a limit. Errors are values.
//
// What a pipe holds is handed on at once (no waiting for a full buffer), so that another program can
// write one draft, read its report, and write the next.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "takt/result.hpp"

namespace takt::cli {

/// A mail is not larger than that; what is, is refused before it is read.
inline constexpr std::size_t kMostBytes = 16u << 20;

class ByteSource {
 public:
  /// `path`: "-" is standard input.
  static Result<ByteSource> open(const std::string& path);

  enum class Line { kRead, kTooLong, kEnd };

  /// The next line without its line end. kTooLong: longer than kMostBytes, skipped.
  /// Error: the system's reason.
  Result<Line> line(std::string& out);

  /// What is left. Error: more than `most` bytes, or the system's reason.
  Result<std::string> rest(std::size_t most);

  /// What ended the last line: LF, CR LF, or nothing.
  [[nodiscard]] std::string_view line_end() const { return line_end_; }

  /// Puts bytes back in front of what is read next.
  void put_back(std::string bytes);

  [[nodiscard]] std::uint64_t bytes_read() const { return bytes_read_; }
  /// The size of a regular file, else 0.
  [[nodiscard]] std::uint64_t size() const { return size_; }

 private:
  /// An open file; closes all but standard input.
  class Handle {
   public:
    explicit Handle(int number = -1) : number_(number) {}
    Handle(Handle&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Handle& operator=(Handle&& other) noexcept {
      std::swap(number_, other.number_);
      return *this;
    }
    ~Handle();
    [[nodiscard]] int number() const { return number_; }

   private:
    int number_;
  };
  Result<bool> fill();  // false: the end

  Handle file_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::string_view line_end_;
  std::uint64_t bytes_read_ = 0;
  std::uint64_t size_ = 0;
};

}  // namespace takt::cli
