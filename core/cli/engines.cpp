#include "engines.hpp"

#include "embedded_rules.hpp"
#include "files.hpp"

namespace takt::cli {

Result<RunRules> load_rules(const std::vector<std::string>& folders) {
  RunRules rules;
  for (const std::string& folder : folders) {
    const Result<std::vector<PackFile>> files = read_packs(folder);
    if (!files) return files.error();
    CompiledRules compiled = compile_rules(*files);
    rules.blobs.push_back(std::move(compiled.blob));
    for (Error& fault : compiled.errors) rules.faults.push_back(std::move(fault));
  }
  return rules;
}

Result<Engine> make_engine(const RunRules& rules) {
  Result<Engine> engine = Engine::create(embedded_rules());
  if (!engine) return engine.error();
  for (const std::vector<std::byte>& blob : rules.blobs) {
    const Result<bool> added = engine->add_rules(blob);
    if (!added) return added.error();
  }
  return engine;
}

Result<std::vector<rules::Pack>> load_packs(const RunRules& rules) {
  std::vector<rules::Pack> packs;
  Result<rules::Pack> own = rules::Pack::load(embedded_rules());
  if (!own) return own.error();
  packs.push_back(std::move(*own));
  for (const std::vector<std::byte>& blob : rules.blobs) {
    Result<rules::Pack> pack = rules::Pack::load(blob);
    if (!pack) return pack.error();
    packs.push_back(std::move(*pack));
  }
  return packs;
}

}  // namespace takt::cli
