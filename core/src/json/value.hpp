// A read JSON document: the only form in which the rest of the core sees JSON input.
//
// nlohmann/json stays inside value.cpp (one translation unit); this tree keeps members in the
// order of the file and answers with pointers, so that a reader can name the faulty place.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "takt/result.hpp"

namespace takt::json {

class Value;
using Array = std::vector<Value>;
using Member = std::pair<std::string, Value>;
using Object = std::vector<Member>;  // in file order; a repeated name: the last one wins in find()

class Value {
 public:
  using Data = std::variant<std::nullptr_t, bool, double, std::string, Array, Object>;
  Value() = default;
  explicit Value(Data data) : data_(std::move(data)) {}

  [[nodiscard]] bool is_null() const noexcept { return data_.index() == 0; }
  [[nodiscard]] const bool* boolean() const noexcept { return std::get_if<bool>(&data_); }
  [[nodiscard]] const double* number() const noexcept { return std::get_if<double>(&data_); }
  [[nodiscard]] const std::string* string() const noexcept { return std::get_if<std::string>(&data_); }
  [[nodiscard]] const Array* array() const noexcept { return std::get_if<Array>(&data_); }
  [[nodiscard]] const Object* object() const noexcept { return std::get_if<Object>(&data_); }
  [[nodiscard]] Data& data() noexcept { return data_; }

  /// The member of that name, or nullptr when this is no object or has no such member.
  [[nodiscard]] const Value* find(std::string_view name) const noexcept;
  /// "null", "boolean", "number", "string", "array" or "object": for error messages.
  [[nodiscard]] std::string_view type_name() const noexcept;

 private:
  Data data_;
};

/// Parses UTF-8 JSON (RFC 8259; a byte order mark is allowed). Nesting deeper than 64 is refused.
/// Errors: reason with line and column; `file` is left to the caller.
Result<Value> parse(std::string_view text);

/// Appends one reference token to a JSON Pointer, escaping "~" and "/".
std::string pointer_to(std::string_view parent, std::string_view token);
std::string pointer_to(std::string_view parent, std::size_t index);

}  // namespace takt::json
