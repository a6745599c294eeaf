// A template's variant with its slots filled: the text as it can be inserted, and where slots and sections lie in it.
//
// What is not known stays visible as its label in square brackets, which structure.placeholder-unfilled finds and which
// so holds back Send. A bracketed part with an unknown slot falls away.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "suggest/facts.hpp"
#include "suggest/library.hpp"

namespace takt::suggest {

struct FilledSlot {
  std::string_view name;             ///< of the template
  std::u16string label;              ///< what it is called, without brackets
  std::uint32_t start = 0, end = 0;  ///< UTF-16 units in the text
  bool filled = false;
};

struct FilledSection {
  std::string_view part;
  std::uint32_t start = 0, end = 0;
};

struct FilledText {
  std::u16string text;
  std::vector<FilledSlot> slots;  ///< by place
  std::vector<FilledSection> sections;
};

FilledText fill(const Variant& variant, std::uint8_t language, const Facts& facts, const Library& library);

/// A subject likewise; its slots are of no interest.
std::u16string fill_line(std::string_view text, std::uint8_t language, const Facts& facts, const Library& library);

}  // namespace takt::suggest
