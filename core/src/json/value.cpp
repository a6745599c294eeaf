// Reads JSON text into a tree. The only file that knows nlohmann/json, of which it uses the event
// parser alone: no second tree is built and long strings are moved, not copied.
#define JSON_NOEXCEPTION 1
#define JSON_USE_IMPLICIT_CONVERSIONS 0

#include "json/value.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <span>

#include "json/long_strings.hpp"

namespace takt::json {

namespace {

constexpr std::size_t kDeepest = 64;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// "line 3, column 7: reason". Columns count characters, not bytes.
Error error_at(std::string_view text, std::size_t offset, std::string_view reason) {
  if (text.starts_with(kByteOrderMark)) {
    text.remove_prefix(kByteOrderMark.size());
    offset -= std::min(offset, kByteOrderMark.size());
  }
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t newline = before.rfind('\n');
  const std::string_view line = newline == std::string_view::npos ? before : before.substr(newline + 1);
  const auto column = std::count_if(line.begin(), line.end(), [](char byte) { return (byte & 0xC0) != 0x80; });
  return Error{"", "",
               "no valid JSON: line " + std::to_string(lines + 1) + ", column " + std::to_string(column + 1) + ": " +
                   std::string(reason)};
}

/// The library's own words without its error number, its position and its bytes of the input.
std::string plain_reason(std::string_view what) {
  for (const std::string_view mark : {"] ", " - ", "invalid string: "}) {
    const std::size_t found = what.find(mark);
    if (found != std::string_view::npos) what.remove_prefix(found + mark.size());
  }
  const std::size_t read = what.find("; last read");
  if (read == std::string_view::npos) return std::string(what);
  const std::size_t expected = what.rfind("; expected");
  std::string reason(what.substr(0, read));
  if (expected != std::string_view::npos && expected > read) reason += what.substr(expected);
  return reason;
}

/// Offset of the bracket that nests deeper than allowed.
std::size_t too_deep_at(std::string_view text) {
  std::size_t depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '\\') ++i;
      quoted = c != '"';
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{' || c == '[') {
      if (++depth > kDeepest) return i;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return text.size();
}

/// Receives the parser's events. Open containers stay in place while they are open, because a
/// parent grows only after its last child was closed.
class Builder {
 public:
  /// `taken`: strings that `text` is without, in order.
  explicit Builder(std::string_view text, std::span<LongString> taken = {}) : text_(text), taken_(taken) {}

  bool null() { return put(nullptr); }
  bool boolean(bool value) { return put(value); }
  bool number_integer(std::int64_t value) { return put(static_cast<double>(value)); }
  bool number_unsigned(std::uint64_t value) { return put(static_cast<double>(value)); }
  bool number_float(double value, const std::string&) { return put(value); }
  bool string(std::string& value) { return put(std::move(whole(value))); }
  bool binary(nlohmann::json::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(Object{}); }
  bool start_array(std::size_t) { return open(Array{}); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name) {
    std::get_if<Object>(&open_.back()->data())->emplace_back().first = std::move(whole(name));
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& what) {
    error_ = error_at(text_, position == 0 ? 0 : position - 1, plain_reason(what.what()));
    return false;
  }

  Value root;
  [[nodiscard]] const Error& error() const { return error_; }

 private:
  /// The string just read, or the taken one in its place.
  std::string& whole(std::string& read) {
    if (taken_.empty() || taken_.front().number != strings_++) return read;
    std::string& value = taken_.front().value;
    taken_ = taken_.subspan(1);
    return value;
  }
  Value& place() {
    if (open_.empty()) return root;
    if (auto* array = std::get_if<Array>(&open_.back()->data())) return array->emplace_back();
    return std::get_if<Object>(&open_.back()->data())->back().second;
  }
  bool put(Value::Data data) {
    place() = Value(std::move(data));
    return true;
  }
  bool open(Value::Data data) {
    if (open_.size() == kDeepest) {
      error_ = error_at(text_, too_deep_at(text_), "nested deeper than 64 levels");
      return false;
    }
    Value& here = place();
    here = Value(std::move(data));
    open_.push_back(&here);
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  std::string_view text_;
  std::span<LongString> taken_;
  std::size_t strings_ = 0;  // read so far
  std::vector<Value*> open_;
  Error error_;
};

}  // namespace

const Value* Value::find(std::string_view name) const noexcept {
  const Object* members = object();
  if (members == nullptr) return nullptr;
  const auto found =
      std::find_if(members->rbegin(), members->rend(), [&](const Member& member) { return member.first == name; });
  return found == members->rend() ? nullptr : &found->second;
}

std::string_view Value::type_name() const noexcept {
  constexpr std::string_view kNames[] = {"null", "boolean", "number", "string", "array", "object"};
  return kNames[data_.index()];
}

Result<Value> parse(std::string_view text) {
  // The library takes NUL for the end of its input and would accept whatever follows it.
  const std::size_t nul = text.find('\0');
  if (nul != std::string_view::npos) return error_at(text, nul, "a NUL byte");
  if (auto shortened = take_long_strings(text)) {
    Builder builder(shortened->text, shortened->strings);
    if (nlohmann::json::sax_parse(shortened->text, &builder)) return std::move(builder.root);
  }
  // Read whole, also to name the place of a fault in the text as it is.
  Builder builder(text);
  if (!nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &builder)) return builder.error();
  return std::move(builder.root);
}

std::string pointer_to(std::string_view parent, std::string_view token) {
  std::string pointer(parent);
  pointer += '/';
  for (const char c : token) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
  return pointer;
}

std::string pointer_to(std::string_view parent, std::size_t index) {
  return std::string(parent) + '/' + std::to_string(index);
}

}  // namespace takt::json
