// Reads and writes comma-separated values (RFC 4180), with the line of each record for errors.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace takt::suggest {

struct CsvRecord {
  std::size_t line = 1;  ///< on which it begins
  std::vector<std::string> fields;
  std::string fault;  ///< empty: whole. A record with a fault ends at its line's end
};

/// All records; a byte order mark and empty lines are passed over. The separator is the comma, semicolon or tab that
/// the first line has most of. Line breaks in fields become "\n".
std::vector<CsvRecord> read_csv(std::string_view text);

/// One record with its line break; fields are quoted where they must be.
std::string write_csv(const std::vector<std::string>& fields);

}  // namespace takt::suggest
