// Writes JSON into one string, without a tree in between: a report is written at every keystroke.
//
// Members come in the order they are written, so the same report always has the same bytes.
// Numbers: whole numbers as they are, fractions with at most two decimals.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace takt::json {

class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name);  ///< a name of ours: ASCII without quotes

  void string(std::string_view utf8);
  void string(std::u16string_view utf16);
  void integer(std::uint64_t value);
  void hundredths(double value);  ///< rounded to two decimals, trailing zeros left out
  void boolean(bool value);
  void range(std::uint64_t start, std::uint64_t end);  ///< the members "start" and "end" of the open object

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();
  void escape(std::string_view utf8);

  std::string& out_;
  bool first_ = true;  // no comma before the next value
};

}  // namespace takt::json
