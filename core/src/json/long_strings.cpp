#include "json/long_strings.hpp"

#include <array>
#include <cstdint>
#include <cstring>

#include "text/utf.hpp"

namespace takt::json {

namespace {

constexpr std::size_t kLong = 64;  // bytes

/// Bytes that a run stops at: the closing quote, a backslash and control characters.
constexpr std::array<bool, 256> kStops = [] {
  std::array<bool, 256> stops{};
  for (std::size_t i = 0; i < 0x20; ++i) stops[i] = true;
  stops['"'] = stops['\\'] = true;
  return stops;
}();

/// Whether one of eight bytes is a stop. May also say so for bytes beside one.
bool may_stop(const char* bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101, kHighs = 0x8080808080808080;
  std::uint64_t eight;
  std::memcpy(&eight, bytes, sizeof eight);
  const auto zeros = [](std::uint64_t value) { return (value - kOnes) & ~value & kHighs; };
  return (((eight - 0x20 * kOnes) & ~eight & kHighs) | zeros(eight ^ '"' * kOnes) | zeros(eight ^ '\\' * kOnes)) != 0;
}

std::size_t run_end(std::string_view text, std::size_t from) {
  while (from + 8 <= text.size() && !may_stop(text.data() + from)) from += 8;
  while (from < text.size() && !kStops[static_cast<unsigned char>(text[from])]) ++from;
  return from;
}

/// The character that a short escape stands for, or NUL for none.
char escaped(char letter) {
  constexpr std::string_view kLetters = "\"\\/bfnrt", kMeanings = "\"\\/\b\f\n\r\t";
  const std::size_t at = kLetters.find(letter);
  return at == std::string_view::npos ? '\0' : kMeanings[at];
}

/// Past the closing quote of the string whose content starts at `from`, whatever it holds.
std::size_t string_end(std::string_view text, std::size_t from) {
  while ((from = run_end(text, from)) < text.size() && text[from] != '"')
    from += text[from] == '\\' ? std::size_t{2} : std::size_t{1};
  return from + 1;
}

/// Reads the content of a string without \u escapes. False when it has any, or a fault.
bool read(std::string_view content, std::string& out) {
  if (!text::is_valid_utf8(content)) return false;
  out.reserve(content.size());
  for (std::size_t from = 0; from < content.size();) {
    const std::size_t end = run_end(content, from);
    out.append(content, from, end - from);
    if (end == content.size()) break;
    const char meaning = content[end] == '\\' && end + 1 < content.size() ? escaped(content[end + 1]) : '\0';
    if (meaning == '\0') return false;
    out.push_back(meaning);
    from = end + 2;
  }
  return true;
}

}  // namespace

std::optional<Shortened> take_long_strings(std::string_view text) {
  Shortened out;
  std::size_t copied = 0;
  std::size_t number = 0;
  for (std::size_t quote; (quote = text.find('"', copied)) != std::string_view::npos; ++number) {
    const std::size_t end = string_end(text, quote + 1);
    if (end > text.size()) break;  // never closed
    std::string value;
    const bool taken = end - quote > kLong && read(text.substr(quote + 1, end - quote - 2), value);
    if (taken) {
      out.text.append(text, copied, quote - copied).append("\"\"");
      out.strings.push_back({number, std::move(value)});
    } else {
      out.text.append(text, copied, end - copied);
    }
    copied = end;
  }
  if (out.strings.empty()) return std::nullopt;
  out.text.append(text, copied);
  return out;
}

}  // namespace takt::json
