// Any bytes as a draft: an error or a report, never a crash, and offsets inside their target.
#include <cstdlib>

#include "json/value.hpp"
#include "support/rule_packs.hpp"
#include "text/utf.hpp"

namespace {

void demand(bool kept) {
  if (!kept) std::abort();
}

std::size_t length_of(const takt::json::Value* text) {
  return text == nullptr || text->string() == nullptr ? 0 : takt::text::to_utf16(*text->string()).size();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static takt::Engine engine = support::engine();
  const std::string draft(reinterpret_cast<const char*>(data), size);
  const auto report = engine.check(draft);
  if (!report) {
    demand(!report.error().reason.empty());
    return 0;
  }
  const auto input = takt::json::parse(draft);
  const auto output = takt::json::parse(*report);
  demand(input.ok() && output.ok());
  const std::size_t body = length_of(input->find("body")->find("text"));
  const std::size_t subject = length_of(input->find("subject"));
  for (const auto& finding : *output->find("findings")->array()) {
    const std::string& target = *finding.find("target")->string();
    if (target == "draft") continue;
    const double start = *finding.find("start")->number(), end = *finding.find("end")->number();
    demand(0 <= start && start < end && end <= static_cast<double>(target == "body" ? body : subject));
  }
  return 0;
}
