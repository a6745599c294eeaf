// takt::Engine: the public face of the pipeline.
#include "engine/checker.hpp"
#include "mail/draft_json.hpp"
#include "suggest/template_files.hpp"
#include "takt/takt.hpp"

namespace takt {

struct Engine::State {
  engine::RuleSet rules;
  engine::Checker checker{rules};
  std::vector<std::vector<std::string_view>> sources;  // by check
  std::optional<mail::Draft> draft;

  void add(rules::Pack pack) {
    rules.add(std::move(pack));
    checker.forget();
    sources.clear();
    for (std::uint32_t i = 0; i < rules.catalogue().size(); ++i) {
      const auto& entry = rules.catalogue()[i];
      auto& list = sources.emplace_back();
      for (const auto slice : entry.pack->slices(entry.record->sources)) list.push_back(entry.pack->text8(slice));
    }
  }
  std::string report() { return report::to_json(checker.check(*draft), sources); }
};

Engine::Engine(std::unique_ptr<State> state) : state_(std::move(state)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::create(std::span<const std::byte> compiled) {
  auto pack = rules::Pack::load(compiled);
  if (!pack) return pack.error();
  auto state = std::make_unique<State>();
  state->add(std::move(*pack));
  return Engine(std::move(state));
}

Result<bool> Engine::add_rules(std::span<const std::byte> compiled) {
  auto pack = rules::Pack::load(compiled);
  if (!pack) return pack.error();
  state_->add(std::move(*pack));
  return true;
}

Result<std::string> Engine::check(std::string_view draft_json) {
  auto draft = mail::read_draft(draft_json);
  if (!draft) return draft.error();
  state_->draft = std::move(*draft);
  return state_->report();
}

std::string Engine::set_templates(std::span<const PackFile> files) {
  suggest::TemplateFiles read = suggest::read_template_files(files);
  std::string answer = suggest::to_json(read);
  state_->rules.templates().set_own(std::move(read.templates), std::move(read.slots));
  return answer;
}

Result<std::string> Engine::make_template(std::string_view draft_json) {
  const auto draft = mail::read_draft(draft_json);
  if (!draft) return draft.error();
  const rules::TemplateSource made = state_->checker.make_template(*draft);
  if (made.variants.empty()) return Error{"", "/body/text", "says nothing that a template could keep"};
  return suggest::to_json(made);
}

Result<std::string> Engine::edit(std::size_t start, std::size_t end, std::u16string_view text) {
  if (!state_->draft) return Error{"", "", "there is no draft to edit yet"};
  std::u16string& body = state_->draft->body;
  if (start > end || end > body.size()) return Error{"", "", "the edit lies outside the body"};
  body.replace(start, end - start, text);
  for (mail::Format& format : state_->draft->formats) {
    // A format follows the text it covers; one that the edit touches shrinks to what is left of it.
    const auto move = [&](std::uint32_t offset) {
      if (offset <= start) return offset;
      if (offset < end) return static_cast<std::uint32_t>(start);
      return static_cast<std::uint32_t>(offset - (end - start) + text.size());
    };
    format.start = move(format.start);
    format.end = move(format.end);
  }
  return state_->report();
}

}  // namespace takt
