#include "byte_source.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace takt::cli {

namespace {

constexpr std::size_t kPiece = 1u << 16;

Error system_error(int number) { return {"", "", std::strerror(number)}; }

std::string megabytes(std::size_t bytes) { return std::to_string(bytes >> 20) + " MB"; }

}  // namespace

ByteSource::Handle::~Handle() {
  if (number_ > STDIN_FILENO) ::close(number_);
}

Result<ByteSource> ByteSource::open(const std::string& path) {
  ByteSource source;
  if (path == "-") {
    source.file_ = Handle(STDIN_FILENO);
    return source;
  }
  std::error_code status;
  if (std::filesystem::is_directory(path, status)) return system_error(EISDIR);
  source.file_ = Handle(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (source.file_.number() < 0) return system_error(errno);
  if (std::filesystem::is_regular_file(path, status)) source.size_ = std::filesystem::file_size(path, status);
  return source;
}

Result<bool> ByteSource::fill() {
  buffer_.resize(kPiece);
  at_ = 0;
  ssize_t size = -1;
  do {
    size = ::read(file_.number(), buffer_.data(), kPiece);
  } while (size < 0 && errno == EINTR);
  const int wrong = errno;
  buffer_.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
  if (size < 0) return system_error(wrong);
  bytes_read_ += buffer_.size();
  return size > 0;
}

void ByteSource::put_back(std::string bytes) {
  buffer_ = std::move(bytes) + buffer_.substr(at_);
  at_ = 0;
}

Result<ByteSource::Line> ByteSource::line(std::string& out) {
  out.clear();
  line_end_ = {};
  bool any = false;
  bool too_long = false;
  for (;;) {
    if (at_ >= buffer_.size()) {
      const Result<bool> more = fill();
      if (!more) return more.error();
      if (!*more) return !any ? Line::kEnd : too_long ? Line::kTooLong : Line::kRead;
    }
    any = true;
    const auto* start = buffer_.data() + at_;
    const auto* newline = static_cast<const char*>(std::memchr(start, '\n', buffer_.size() - at_));
    const std::size_t size = newline == nullptr ? buffer_.size() - at_ : static_cast<std::size_t>(newline - start);
    if (out.size() + size > kMostBytes) {
      too_long = true;
      out = std::string();
    }
    if (!too_long) out.append(start, size);
    at_ += size + (newline == nullptr ? 0 : 1);
    if (newline == nullptr) continue;
    line_end_ = "\n";
    if (out.ends_with('\r')) {
      out.pop_back();
      line_end_ = "\r\n";
    }
    return too_long ? Line::kTooLong : Line::kRead;
  }
}

Result<std::string> ByteSource::rest(std::size_t most) {
  std::string all = buffer_.substr(at_);
  at_ = buffer_.size();
  for (;;) {
    if (all.size() > most) return Error{"", "", "larger than " + megabytes(most) + ", which no mail is"};
    const Result<bool> more = fill();
    if (!more) return more.error();
    if (!*more) return all;
    all += buffer_;
    at_ = buffer_.size();
  }
}

}  // namespace takt::cli
