// The project's own rules, compiled once for all tests that judge whole mails.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "language/tags.hpp"
#include "takt/takt.hpp"

namespace support {

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// All packs below rules/, as the build compiles them. Tests run from the top of the source tree.
inline const std::vector<std::byte>& compiled_rules() {
  static const std::vector<std::byte> blob = [] {
    std::vector<takt::PackFile> packs;
    std::vector<std::string_view> folders = {"common", "other", "templates"};
    folders.insert(folders.end(), takt::language::kTags.begin(), takt::language::kTags.end());
    for (const std::string_view folder : folders) {
      for (const auto& entry : std::filesystem::recursive_directory_iterator(std::filesystem::path("rules") / folder)) {
        if (entry.path().extension() == ".json") packs.push_back({entry.path().string(), read_file(entry.path())});
      }
    }
    std::sort(packs.begin(), packs.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return takt::compile_rules(packs).blob;
  }();
  return blob;
}

inline takt::Engine engine() {
  auto created = takt::Engine::create(compiled_rules());
  return std::move(created.value());
}

}  // namespace support
