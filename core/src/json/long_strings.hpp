// Takes the long strings out of a JSON text before it is parsed.
//
// Nearly all of a draft is one string, its body, and a general parser reads that byte by byte. Here
// it is read in runs: the parser gets the text with "" in its place and the tree gets the content
// by the string's number. Only strings that are right beyond doubt are taken, so that every fault
// is still found, and told, by the parser.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace takt::json {

struct LongString {
  std::size_t number;  ///< among all strings of the text, names of members too, from 0
  std::string value;
};

struct Shortened {
  std::string text;  ///< valid JSON exactly when the whole text is
  std::vector<LongString> strings;
};

/// Nothing when no string was worth taking out.
std::optional<Shortened> take_long_strings(std::string_view text);

}  // namespace takt::json
