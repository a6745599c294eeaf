// Any bytes as a rule pack and as a compiled blob: named errors, never a crash.
#include <cstdlib>

#include "takt/takt.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const takt::PackFile pack{"fuzz.json", std::string(reinterpret_cast<const char*>(data), size)};
  const takt::CompiledRules compiled = takt::compile_rules({&pack, 1});
  for (const takt::Error& error : compiled.errors) {
    if (error.file != pack.name || error.reason.empty()) std::abort();
  }
  auto engine = takt::Engine::create(compiled.blob);
  if (!engine) std::abort();
  if (!engine->check(R"({"body": {"text": "Hello Ann, you you IDIOT!! {name} 4111 1111 1111 1111"}})")) std::abort();
  (void)takt::Engine::create(std::as_bytes(std::span(data, size)));
  return 0;
}
