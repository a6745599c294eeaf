#include "document_reader.hpp"

#include <array>
#include <filesystem>
#include <system_error>
#include <utility>

#include "eml.hpp"
#include "json/value.hpp"
#include "mail_parts.hpp"
#include "text/utf.hpp"

namespace takt::cli {

namespace {

constexpr std::size_t kMostMailBytes = 128u << 20;  // attachments included
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kSubject = "Subject:";

constexpr std::array<std::pair<std::string_view, InputFormat>, 4> kExtensions = {{
    {".json", InputFormat::kJson},
    {".jsonl", InputFormat::kJsonLines},
    {".ndjson", InputFormat::kJsonLines},
    {".eml", InputFormat::kMail},
}};

Error named(Error error, std::string name) {
  error.file = std::move(name);
  return error;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

/// "line 3, byte 7" of the first byte that is no UTF-8, or "".
std::string invalid_at(std::string_view text) {
  if (text::is_valid_utf8(text)) return {};
  std::size_t number = 0;
  for (std::size_t start = 0; start < text.size();) {
    ++number;
    const std::size_t end = std::min(text.find('\n', start), text.size());
    std::string_view line = text.substr(start, end - start);
    if (!text::is_valid_utf8(line)) {
      std::size_t good = 0;  // the longest valid beginning, by halving
      for (std::size_t low = 0, high = line.size(); low < high;) {
        const std::size_t middle = (low + high + 1) / 2;
        std::size_t whole = middle;
        while (whole < line.size() && (static_cast<unsigned char>(line[whole]) & 0xC0) == 0x80) ++whole;
        if (text::is_valid_utf8(line.substr(0, whole))) {
          low = middle;
          good = whole;
        } else {
          high = middle - 1;
        }
      }
      return "line " + std::to_string(number) + ", byte " + std::to_string(good + 1);
    }
    start = end + 1;
  }
  return "the end";
}

Result<Document> from_text(std::string text, const Options& options) {
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  const std::string wrong = invalid_at(text);
  if (!wrong.empty()) return Error{"", "", "no valid UTF-8 at " + wrong};
  Document document;
  MailParts mail;
  std::size_t start = 0;
  if (text.starts_with(kSubject)) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view subject = std::string_view(text).substr(kSubject.size(), end - kSubject.size());
    while (subject.starts_with(' ')) subject.remove_prefix(1);
    while (subject.ends_with('\r') || subject.ends_with(' ')) subject.remove_suffix(1);
    mail.subject = std::string(subject);
    start = std::min(end + 1, text.size());
    document.body_line = 2;
    for (;;) {  // the blank line between
      const std::size_t line_end = text.find('\n', start);
      if (line_end == std::string::npos || !is_blank(std::string_view(text).substr(start, line_end - start))) break;
      start = line_end + 1;
      ++document.body_line;
    }
    document.body_offset = text::to_utf16(std::string_view(text).substr(0, start)).size();
  }
  mail.text = text.substr(start);
  document.draft = to_draft(mail, options);
  return document;
}

}  // namespace

DocumentReader::DocumentReader(const Options& options) : options_(options), files_(options.files) {
  if (files_.empty()) files_.emplace_back("-");
  for (const std::string& file : files_) {
    std::error_code status;
    if (!std::filesystem::is_regular_file(file, status)) {
      bytes_all_ = 0;
      break;
    }
    bytes_all_ += std::filesystem::file_size(file, status);
  }
}

void DocumentReader::close() {
  bytes_done_ += source_->bytes_read();
  source_.reset();
}

std::optional<Error> DocumentReader::open_next() {
  const std::string& path = files_[next_file_++];
  name_ = path == "-" ? "standard input" : path;
  line_ = 0;
  Result<ByteSource> opened = ByteSource::open(path);
  if (!opened) return named(opened.error(), name_);
  source_ = std::move(*opened);
  if (options_.input) {
    format_ = *options_.input;
    return std::nullopt;
  }
  format_ = InputFormat::kText;
  const std::string extension = std::filesystem::path(path).extension().string();
  for (const auto& [known, format] : kExtensions) {
    if (extension == known) format_ = format;
  }
  return path == "-" ? guess_format() : std::nullopt;
}

/// Standard input has no name: a first line that is a whole JSON object means JSON Lines, one that
/// only begins with "{" a JSON document.
std::optional<Error> DocumentReader::guess_format() {
  std::string first;
  const Result<ByteSource::Line> read = source_->line(first);
  if (!read) return named(read.error(), name_);
  if (*read == ByteSource::Line::kTooLong) {
    close();
    return Error{name_, "", "the first line is longer than 16 MB, which no mail is"};
  }
  if (*read == ByteSource::Line::kEnd) return std::nullopt;
  if (first.starts_with('{') || first.starts_with(std::string(kByteOrderMark) + '{')) {
    format_ = json::parse(first).ok() ? InputFormat::kJsonLines : InputFormat::kJson;
  }
  source_->put_back(first + std::string(source_->line_end()));
  return std::nullopt;
}

std::optional<Result<Document>> DocumentReader::next_line() {
  std::string text;
  for (;;) {
    const Result<ByteSource::Line> read = source_->line(text);
    if (!read) {
      close();
      return named(read.error(), name_);
    }
    if (*read == ByteSource::Line::kEnd) {
      close();
      return std::nullopt;
    }
    ++line_;
    if (line_ == 1 && text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
    if (*read == ByteSource::Line::kTooLong) {
      return Error{name_ + ":" + std::to_string(line_), "", "this line is longer than 16 MB, which no mail is"};
    }
    if (is_blank(text)) continue;
    Document document;
    document.file = name_;
    document.line = line_;
    document.format = format_;
    document.draft = with_options(std::move(text), options_);
    return document;
  }
}

Result<Document> DocumentReader::whole() {
  Result<std::string> bytes = source_->rest(format_ == InputFormat::kMail ? kMostMailBytes : kMostBytes);
  close();
  if (!bytes) return named(bytes.error(), name_);
  Result<Document> document = Document{};
  if (format_ == InputFormat::kText) {
    document = from_text(std::move(*bytes), options_);
  } else if (format_ == InputFormat::kMail) {
    const Result<MailParts> mail = read_mail(*bytes);
    if (!mail) return named(mail.error(), name_);
    document->draft = to_draft(*mail, options_);
  } else {
    document->draft = with_options(std::move(*bytes), options_);
  }
  if (!document) return named(document.error(), name_);
  document->file = name_;
  document->format = format_;
  return document;
}

std::optional<Result<Document>> DocumentReader::next() {
  for (;;) {
    if (!source_) {
      if (next_file_ == files_.size()) return std::nullopt;
      if (std::optional<Error> error = open_next()) return *error;
    }
    if (format_ != InputFormat::kJsonLines) return whole();
    std::optional<Result<Document>> document = next_line();
    if (document) return document;
  }
}

}  // namespace takt::cli
