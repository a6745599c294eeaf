#include "json/writer.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "text/utf.hpp"

namespace takt::json {

void Writer::separate() {
  if (!first_) out_.push_back(',');
  first_ = false;
}

void Writer::open(char bracket) {
  separate();
  out_.push_back(bracket);
  first_ = true;
}

void Writer::close(char bracket) {
  out_.push_back(bracket);
  first_ = false;
}

void Writer::key(std::string_view name) {
  separate();
  out_.push_back('"');
  out_.append(name);
  out_.append("\":");
  first_ = true;
}

void Writer::escape(std::string_view utf8) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::size_t plain = 0;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out_.append(utf8.substr(plain, i - plain));
    plain = i + 1;
    switch (byte) {
      case '"':
        out_.append("\\\"");
        break;
      case '\\':
        out_.append("\\\\");
        break;
      case '\n':
        out_.append("\\n");
        break;
      case '\r':
        out_.append("\\r");
        break;
      case '\t':
        out_.append("\\t");
        break;
      default:
        out_.append("\\u00");
        out_.push_back(kHex[byte >> 4]);
        out_.push_back(kHex[byte & 15]);
    }
  }
  out_.append(utf8.substr(plain));
}

void Writer::string(std::string_view utf8) {
  separate();
  out_.push_back('"');
  escape(utf8);
  out_.push_back('"');
}

void Writer::string(std::u16string_view utf16) { string(std::string_view(text::to_utf8(utf16))); }

void Writer::integer(std::uint64_t value) {
  separate();
  std::array<char, 20> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  out_.append(digits.data(), end);
}

void Writer::hundredths(double value) {
  separate();
  const auto rounded = static_cast<std::int64_t>(std::llround(value * 100.0));
  const std::int64_t size = rounded < 0 ? -rounded : rounded;
  if (rounded < 0) out_.push_back('-');
  out_.append(std::to_string(size / 100));
  if (size % 100 == 0) return;
  out_.push_back('.');
  out_.push_back(static_cast<char>('0' + size % 100 / 10));
  if (size % 10 != 0) out_.push_back(static_cast<char>('0' + size % 10));
}

void Writer::boolean(bool value) {
  separate();
  out_.append(value ? "true" : "false");
}

void Writer::range(std::uint64_t start, std::uint64_t end) {
  key("start");
  integer(start);
  key("end");
  integer(end);
}

}  // namespace takt::json
