// Turns the files of the command line into drafts, one after the other, in constant memory.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "byte_source.hpp"
#include "options.hpp"

namespace takt::cli {

/// One draft and where it came from.
struct Document {
  std::string file;      ///< as given; "standard input"
  std::size_t line = 0;  ///< of a JSON Lines file; else 0
  InputFormat format = InputFormat::kText;
  std::string draft;  ///< takt.draft/1
  // Plain text only: where the body begins in the file.
  std::size_t body_line = 1;    ///< line number
  std::size_t body_offset = 0;  ///< UTF-16 units

  [[nodiscard]] std::string name() const { return line == 0 ? file : file + ":" + std::to_string(line); }
};

class DocumentReader {
 public:
  explicit DocumentReader(const Options& options);

  /// The next document; none at the end. An error stands for one document (or one file) that could
  /// not be read; its `file` says which, and reading goes on after it.
  std::optional<Result<Document>> next();

  /// For the progress bar: bytes read of all regular files, and their sizes; 0: unknown.
  [[nodiscard]] std::uint64_t bytes_read() const { return bytes_done_ + (source_ ? source_->bytes_read() : 0); }
  [[nodiscard]] std::uint64_t bytes_all() const { return bytes_all_; }

 private:
  std::optional<Error> open_next();
  std::optional<Error> guess_format();
  std::optional<Result<Document>> next_line();
  Result<Document> whole();
  void close();

  const Options& options_;
  std::vector<std::string> files_;
  std::size_t next_file_ = 0;
  std::optional<ByteSource> source_;
  std::string name_;
  InputFormat format_ = InputFormat::kText;
  std::size_t line_ = 0;
  std::uint64_t bytes_done_ = 0;
  std::uint64_t bytes_all_ = 0;
};

}  // namespace takt::cli
