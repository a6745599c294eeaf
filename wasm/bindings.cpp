// The module's exports: plain C functions around takt::Engine, without a decision of their own.
//
// Texts go through buffers in the module's memory: the caller allocates one, writes into it, calls,
// and reads the engine's result (UTF-8 JSON) before the next call on the same engine. A status of 0
// means that the result is a report; 1, that it is a takt.error/1. Names are long because very short
// export names collide with Emscripten's own minified ones.
#include <emscripten/emscripten.h>

#include <cstdlib>
#include <optional>
#include <string>

#include "takt/takt.hpp"

struct takt_engine {
  std::optional<takt::Engine> engine;
  std::string result;
};

namespace {

constexpr int kOk = 0;
constexpr int kFailed = 1;

int fail(takt_engine& engine, const takt::Error& error) {
  engine.result = takt::error_to_json(error);
  return kFailed;
}

int take(takt_engine& engine, takt::Result<std::string> result) {
  if (!result) return fail(engine, result.error());
  engine.result = std::move(*result);
  return kOk;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void* takt_buffer_allocate(std::size_t size) { return std::malloc(size); }
EMSCRIPTEN_KEEPALIVE void takt_buffer_release(void* buffer) { std::free(buffer); }

EMSCRIPTEN_KEEPALIVE takt_engine* takt_engine_create() { return new takt_engine; }
EMSCRIPTEN_KEEPALIVE void takt_engine_destroy(takt_engine* engine) { delete engine; }

EMSCRIPTEN_KEEPALIVE int takt_engine_load_rules(takt_engine* engine, const std::byte* rules, std::size_t size) {
  const std::span<const std::byte> bytes(rules, size);
  if (engine->engine) {
    auto added = engine->engine->add_rules(bytes);
    return added ? kOk : fail(*engine, added.error());
  }
  auto created = takt::Engine::create(bytes);
  if (!created) return fail(*engine, created.error());
  engine->engine.emplace(std::move(*created));
  return kOk;
}

EMSCRIPTEN_KEEPALIVE int takt_engine_check(takt_engine* engine, const char* draft, std::size_t size) {
  if (!engine->engine) return fail(*engine, {"", "", "no rules are loaded yet"});
  return take(*engine, engine->engine->check({draft, size}));
}

EMSCRIPTEN_KEEPALIVE int takt_engine_edit(takt_engine* engine, std::size_t start, std::size_t end, const char16_t* text,
                                          std::size_t length) {
  if (!engine->engine) return fail(*engine, {"", "", "no rules are loaded yet"});
  return take(*engine, engine->engine->edit(start, end, {text, length}));
}

// One file's text: JSON or CSV.
EMSCRIPTEN_KEEPALIVE int takt_engine_set_templates(takt_engine* engine, const char* text, std::size_t size) {
  if (!engine->engine) return fail(*engine, {"", "", "no rules are loaded yet"});
  const takt::PackFile file{"", std::string(text, size)};
  const std::span<const takt::PackFile> files(&file, size == 0 ? 0 : 1);
  return take(*engine, engine->engine->set_templates(files));
}

EMSCRIPTEN_KEEPALIVE int takt_engine_read_templates(takt_engine* engine, const char* text, std::size_t size) {
  const takt::PackFile file{"", std::string(text, size)};
  return take(*engine, takt::read_templates({&file, 1}));
}

EMSCRIPTEN_KEEPALIVE int takt_engine_templates_to_csv(takt_engine* engine, const char* text, std::size_t size) {
  const takt::PackFile file{"", std::string(text, size)};
  return take(*engine, takt::templates_to_csv({&file, 1}));
}

EMSCRIPTEN_KEEPALIVE int takt_engine_make_template(takt_engine* engine, const char* draft, std::size_t size) {
  if (!engine->engine) return fail(*engine, {"", "", "no rules are loaded yet"});
  return take(*engine, engine->engine->make_template({draft, size}));
}

EMSCRIPTEN_KEEPALIVE const char* takt_engine_result_data(const takt_engine* engine) { return engine->result.data(); }
EMSCRIPTEN_KEEPALIVE std::size_t takt_engine_result_size(const takt_engine* engine) { return engine->result.size(); }

}  // extern "C"
