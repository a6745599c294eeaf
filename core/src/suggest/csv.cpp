#include "suggest/csv.hpp"

#include <algorithm>
#include <array>

namespace takt::suggest {

namespace {

char separator_of(std::string_view text) {
  const std::string_view first = text.substr(0, std::min(text.find_first_of("\r\n"), text.size()));
  char best = ',';
  std::ptrdiff_t most = std::count(first.begin(), first.end(), best);
  for (const char candidate : {';', '\t'}) {
    const std::ptrdiff_t found = std::count(first.begin(), first.end(), candidate);
    if (found > most) {
      most = found;
      best = candidate;
    }
  }
  return best;
}

class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : text_(text), separator_(separator_of(text)) {}

  std::vector<CsvRecord> run() {
    std::vector<CsvRecord> records;
    while (at_ < text_.size()) {
      CsvRecord record;
      record.line = line_;
      read_record(record);
      const bool blank = record.fields.size() == 1 && record.fields.front().empty() && record.fault.empty();
      if (!blank) records.push_back(std::move(record));
    }
    return records;
  }

 private:
  [[nodiscard]] bool at_line_end() const { return at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r'; }

  void pass_line_end() {
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
    ++line_;
  }

  void read_record(CsvRecord& record) {
    for (;;) {
      std::string& field = record.fields.emplace_back();
      if (at_ < text_.size() && text_[at_] == '"') {
        read_quoted(field, record.fault);
      } else {
        while (!at_line_end() && text_[at_] != separator_) field.push_back(text_[at_++]);
      }
      if (!record.fault.empty()) {
        while (!at_line_end()) ++at_;
      }
      if (at_line_end()) return pass_line_end();
      ++at_;  // the separator
    }
  }

  void read_quoted(std::string& field, std::string& fault) {
    const std::size_t opened = at_++, opened_line = line_;
    for (;;) {
      if (at_ >= text_.size()) {
        // Whatever follows an unclosed quote is no field: reading goes on in the next line.
        fault = "a field that begins with a quotation mark does not end with one";
        at_ = opened;
        line_ = opened_line;
        return;
      }
      if (text_[at_] == '"') {
        if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
          field.push_back('"');
          at_ += 2;
          continue;
        }
        ++at_;
        break;
      }
      if (text_[at_] == '\r' || text_[at_] == '\n') {
        field.push_back('\n');
        pass_line_end();
        continue;
      }
      field.push_back(text_[at_++]);
    }
    if (!at_line_end() && text_[at_] != separator_)
      fault = "something stands behind a field's closing quotation mark; a mark inside a field is written twice";
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0, line_ = 1;
};

}  // namespace

std::vector<CsvRecord> read_csv(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  return CsvReader(text).run();
}

std::string write_csv(const std::vector<std::string>& fields) {
  std::string out;
  for (const std::string& field : fields) {
    if (&field != &fields.front()) out += ',';
    if (field.find_first_of("\",;\t\r\n") == std::string::npos) {
      out += field;
      continue;
    }
    out += '"';
    for (const char c : field) {
      if (c == '"') out += '"';
      out += c;
    }
    out += '"';
  }
  return out + "\r\n";
}

}  // namespace takt::suggest
