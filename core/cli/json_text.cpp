#include "json_text.hpp"

#include <charconv>

#include "json/writer.hpp"

namespace takt::cli {

namespace {

void append(const json::Value& value, std::string& out) {
  if (const bool* boolean = value.boolean()) {
    out += *boolean ? "true" : "false";
  } else if (const double* number = value.number()) {
    char digits[32];
    const auto written = std::to_chars(digits, digits + sizeof(digits), *number);
    out.append(digits, written.ptr);
  } else if (const std::string* string = value.string()) {
    out += to_json_text(*string);
  } else if (const json::Array* array = value.array()) {
    out += '[';
    for (std::size_t i = 0; i < array->size(); ++i) {
      if (i > 0) out += ',';
      append((*array)[i], out);
    }
    out += ']';
  } else if (const json::Object* object = value.object()) {
    out += '{';
    for (std::size_t i = 0; i < object->size(); ++i) {
      if (i > 0) out += ',';
      out += to_json_text((*object)[i].first) + ':';
      append((*object)[i].second, out);
    }
    out += '}';
  } else {
    out += "null";
  }
}

}  // namespace

std::string to_json_text(const json::Value& value) {
  std::string out;
  append(value, out);
  return out;
}

std::string to_json_text(std::string_view text) {
  std::string out;
  json::Writer(out).string(text);
  return out;
}

void set_member(json::Value& object, std::string_view name, json::Value value) {
  if (object.object() == nullptr) object = json::Value(json::Value::Data(json::Object{}));
  auto& members = *std::get_if<json::Object>(&object.data());
  std::erase_if(members, [&](const json::Member& member) { return member.first == name; });
  members.emplace_back(std::string(name), std::move(value));
}

}  // namespace takt::cli
