#include "files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

namespace takt::cli {

namespace fs = std::filesystem;

namespace {

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

Error system_error(const std::string& path, int number) { return {path, "", std::strerror(number)}; }

}  // namespace

Result<std::string> read_file(const std::string& path) {
  std::error_code status;
  if (fs::is_directory(path, status)) return system_error(path, EISDIR);
  const File file(std::fopen(path.c_str(), "rb"));
  if (file == nullptr) return system_error(path, errno);
  std::string text;
  char buffer[1 << 16];
  for (bool more = true; more;) {  // a short read is the end, or a fault
    const std::size_t size = std::fread(buffer, 1, sizeof(buffer), file.get());
    text.append(buffer, size);
    more = size == sizeof(buffer);
  }
  if (std::ferror(file.get()) != 0) return system_error(path, errno);
  return text;
}

Result<bool> write_file(const std::string& path, std::span<const std::byte> bytes) {
  const std::string draft = path + ".part";
  File file(std::fopen(draft.c_str(), "wb"));
  if (file == nullptr) return system_error(draft, errno);
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  const int wrong = errno;
  const bool closed = std::fclose(file.release()) == 0;
  if (!written || !closed) return system_error(draft, written ? errno : wrong);
  std::error_code status;
  fs::rename(draft, path, status);
  if (status) return Error{path, "", status.message()};
  return true;
}

Result<std::vector<PackFile>> read_packs(const std::string& folder) {
  std::error_code status;
  if (!fs::is_directory(folder, status)) return Error{folder, "", "no such folder of rule packs"};
  std::vector<fs::path> paths;
  for (fs::recursive_directory_iterator entry(folder, status), end; !status && entry != end; entry.increment(status)) {
    const std::string name = entry->path().filename().string();
    if (entry->is_directory(status) && name == "schema") {
      entry.disable_recursion_pending();
    } else if (entry->path().extension() == ".json" && entry->is_regular_file(status)) {
      paths.push_back(entry->path());
    }
  }
  if (status) return Error{folder, "", status.message()};
  if (paths.empty()) return Error{folder, "", "no rule packs (*.json) here"};
  std::sort(paths.begin(), paths.end());
  std::vector<PackFile> packs;
  for (const fs::path& path : paths) {
    Result<std::string> text = read_file(path.string());
    if (!text) return text.error();
    packs.push_back({path.string(), std::move(*text)});
  }
  return packs;
}

std::string to_line(const Error& error) {
  std::string line;
  for (const std::string* part : {&error.file, &error.pointer}) {
    if (!part->empty()) line += *part + ": ";
  }
  return line + error.reason;
}

}  // namespace takt::cli
