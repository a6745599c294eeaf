// JSON text from values: for drafts that are put together from an input and the options.
#pragma once

#include <string>
#include <string_view>

#include "json/value.hpp"

namespace takt::cli {

/// Compact JSON; a number keeps its value, members keep their order.
std::string to_json_text(const json::Value& value);

/// The string as a JSON string, quotes included.
std::string to_json_text(std::string_view text);

/// Sets a member of an object value, replacing one of that name.
void set_member(json::Value& object, std::string_view name, json::Value value);

inline json::Value text_value(std::string_view text) { return json::Value(json::Value::Data(std::string(text))); }

}  // namespace takt::cli
