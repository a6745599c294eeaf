// A draft with nothing but a body, as JSON: for tests, fuzz targets and the benchmark.
#pragma once

#include <string>
#include <string_view>

#include "json/writer.hpp"
#include "text/utf.hpp"

namespace support {

inline std::string draft_of(std::u16string_view body) {
  std::string json;
  takt::json::Writer writer(json);
  writer.begin_object();
  writer.key("subject");
  writer.string(std::string_view("Question about my order 1234"));
  writer.key("body");
  writer.begin_object();
  writer.key("text");
  writer.string(body);
  writer.end_object();
  writer.end_object();
  return json;
}

}  // namespace support
