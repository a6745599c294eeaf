// An example of a rule or check: a text that must be found fault with, or must not.
//
// It is test, documentation and user-interface text at once. The place that a finding must cover is
// marked ⟦so⟧; a text without a mark only has to be found fault with somewhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/value.hpp"
#include "rules/member_reader.hpp"

namespace takt::rules {

/// A marked place, in UTF-16 units of the text without its marks.
struct Span {
  std::uint32_t start = 0, end = 0;
  bool operator==(const Span&) const = default;
};

struct MarkedText {
  std::string text;  ///< UTF-8, without the marks
  std::vector<Span> spans;
};

/// Takes the marks out. Errors: a mark without its partner, a mark within a mark.
Result<MarkedText> split_marks(std::string_view marked);

struct Example {
  std::string pointer;               ///< JSON Pointer in its pack
  std::string text;                  ///< with its marks
  std::optional<std::string> fixed;  ///< the text after the finding's first fix
  std::string role;                  ///< "customer", "agent" or empty: the first role of the rule or check
  std::optional<json::Value> draft;  ///< an object: further members of takt.draft/1
};

struct Examples {
  std::vector<Example> fire, silent;
};

/// Reads the members "fire" and "silent" of `object`, each with at least `least` examples.
Examples read_examples(MemberReader& object, std::size_t least);

}  // namespace takt::rules
