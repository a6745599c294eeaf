// Reading and writing whole files, and finding the rule packs of a folder. Errors are values.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "takt/result.hpp"
#include "takt/takt.hpp"

namespace takt::cli {

/// The whole content. Error: the system's reason; `file` is the path.
Result<std::string> read_file(const std::string& path);

/// Writes all of `bytes` or nothing: a neighbour file takes the name once it is whole.
Result<bool> write_file(const std::string& path, std::span<const std::byte> bytes);

/// All *.json below `folder` in sorted order, without its schema/ and templates/. Names are the
/// paths as they would be opened from here. Errors: no such folder, no pack in it, an unreadable file.
Result<std::vector<PackFile>> read_packs(const std::string& folder);

/// "file: /json/pointer: reason", leaving out what is empty.
std::string to_line(const Error& error);

}  // namespace takt::cli
