// The words of a finding: a text of the rules with its slots filled.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace takt::report {

/// Values of the slots {text}, {count}, {limit} and {name}.
struct Slots {
  std::u16string_view text;
  std::uint32_t count = 0, limit = 0;
  std::u16string_view name;
};

/// Fills the slots of `pattern` (UTF-8). {text} is shortened to 60 units at a word and its line
/// breaks become spaces. An unknown slot stays as it stands.
std::u16string fill(std::string_view pattern, const Slots& slots);

/// The same for a text that goes into the draft: "Hello[ {name}]," without a name is "Hello,".
std::u16string fill_insert(std::string_view pattern, const Slots& slots);

}  // namespace takt::report
