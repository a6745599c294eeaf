// The whole public API of the core: rules in, a draft in, a report out.
//
// The documents are JSON in UTF-8: takt.draft/1 and takt.report/1 (schemas in core/schema/).
// The core reads no clock, locale, file or network and writes to no console; the same rules and
// the same draft give the same bytes on every machine, natively and in WebAssembly.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "takt/result.hpp"

namespace takt {

/// A rule pack's source: the text of one JSON file and the name to use in errors.
struct PackFile {
  std::string name;  ///< e.g. "rules/en/tone.json"
  std::string text;  ///< UTF-8 JSON, takt.pack/1
};

/// Compiled rules, and what was wrong with the packs that had to be left out.
struct CompiledRules {
  std::vector<std::byte> blob;  ///< versioned, checksummed; load with Engine::create or add_rules
  std::vector<Error> errors;    ///< one per faulty pack; the other packs are in the blob
};

/// An error as JSON, takt.error/1 (core/schema/error.schema.json): what a caller that speaks JSON gets
/// in place of a report.
std::string error_to_json(const Error& error);

/// Compiles rule packs into one blob. Cost: some milliseconds per thousand patterns.
/// Faulty packs are left out and named in `errors`; the rest is still usable.
CompiledRules compile_rules(std::span<const PackFile> packs);

/// Reads a writer's own templates: takt.template/1 and takt.slots/1 in JSON, one a file or a list, and tables in CSV
/// (columns id, title, language, register, subject, text). The answer is takt.templates/1: {"schema", "templates": the
/// sound ones, "faults": [{"file", "line", "pointer", "reason"}]}; what is faulty is left out, the rest is there.
std::string read_templates(std::span<const PackFile> files);

/// The sound templates of the same files as one table in CSV (RFC 4180).
std::string templates_to_csv(std::span<const PackFile> files);

/// Checks drafts. Keeps what it learnt of each paragraph, so that after an edit only the changed
/// paragraph is analysed again; the report never depends on what was checked before.
/// Not safe for concurrent use: one engine a thread.
class Engine {
 public:
  /// `compiled` is copied. Errors: wrong magic, version, size or checksum.
  static Result<Engine> create(std::span<const std::byte> compiled);

  /// Adds further rules (a writer's own packs) to those the engine was created with.
  /// On error nothing changes.
  Result<bool> add_rules(std::span<const std::byte> compiled);

  /// takt.draft/1 in, takt.report/1 out; keeps the draft for edit().
  /// Errors name the JSON Pointer: no JSON, a wrong type, no `body`.
  Result<std::string> check(std::string_view draft_json);

  /// Replaces [start, end) of the last checked draft's body (UTF-16 code units) by `text` and
  /// reports anew: the same report as check() on the edited draft.
  /// Errors: no draft yet, or a range outside the body or reversed.
  Result<std::string> edit(std::size_t start, std::size_t end, std::u16string_view text);

  /// Suggests these templates of the writer's own as well, before those of the rules and in place of any with the same
  /// id and language; without files, none. Answers as read_templates().
  std::string set_templates(std::span<const PackFile> files);

  /// The draft (takt.draft/1) as a template of the writer's own (takt.template/1): names, numbers, dates and sums
  /// become slots. Errors: as check(); or the draft says nothing that could be kept.
  Result<std::string> make_template(std::string_view draft_json);

  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

 private:
  struct State;
  explicit Engine(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace takt
