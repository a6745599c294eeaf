#include "checks/structure/greeting_names.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "checks/structure/reader_name.hpp"
#include "text/characters.hpp"

namespace takt::checks {

namespace {

using rules::Lexicon;

/// The names of those the mail may greet: its addressees and whoever wrote from the other side.
std::vector<std::u16string> known_names(const DraftContext& context) {
  std::vector<std::u16string> known;
  for (const auto* list : {&context.draft.to, &context.draft.cc}) {
    for (const mail::Person& person : *list) {
      if (!person.name.empty()) known.push_back(person.name);
    }
  }
  for (const mail::ReadMessage& message : context.thread.messages) {
    if (!message.from_writer && !message.message->from.name.empty()) known.push_back(message.message->from.name);
  }
  known.insert(known.end(), context.asked.names.begin(), context.asked.names.end());
  return known;
}

/// Where a name may be put into a greeting that has none, and what parts it from the greeting.
std::optional<engine::Edit> insertion(const DraftContext& context, const std::u16string& name) {
  for (const BlockView& view : context.blocks) {
    for (const engine::LexiconHit& hit : view.analysis->lexicon_hits) {
      const bool comma = hit.lexicon == Lexicon::kGreetingBeforeComma;
      if (!comma && hit.lexicon != Lexicon::kGreetingBeforeName) continue;
      if (view.block.start + hit.start != context.parts.greeting->start) continue;
      // The pattern may take the mark after the greeting along.
      std::uint32_t end = view.block.start + hit.end;
      while (end > context.parts.greeting->start && !text::is_letter(context.draft.body[end - 1])) --end;
      return engine::Edit{end, end, (comma ? u", " : u" ") + name};
    }
  }
  return std::nullopt;
}

/// Whether somebody of the other side wrote the name: "please answer my wife Maria".
bool is_mentioned(const DraftContext& context, std::u16string_view name) {
  return std::any_of(context.thread.messages.begin(), context.thread.messages.end(),
                     [&](const mail::ReadMessage& message) {
                       return !message.from_writer &&
                              std::u16string_view(message.message->text).find(name) != std::u16string_view::npos;
                     });
}

}  // namespace

void find_greeting_without_name(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const auto& greeting = context.parts.greeting;
  if (!greeting || context.parts.greeting_name || context.draft.to.size() > 1) return;
  const std::u16string name = reader_name(context);
  if (name.empty()) return;
  // A name in the greeting that was not read as one is a name all the same.
  const auto text = std::u16string_view(context.draft.body).substr(greeting->start, greeting->end - greeting->start);
  if (text.find(name) != std::u16string_view::npos) return;
  engine::CheckHit hit = at(mail::Target::kBody, greeting->start, greeting->end);
  hit.name = name;
  if (auto edit = insertion(context, name)) hit.fix.push_back(std::move(*edit));
  out.push_back(std::move(hit));
}

void find_wrong_name(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const auto& range = context.parts.greeting_name;
  if (!range) return;
  const std::u16string_view greeted =
      std::u16string_view(context.draft.body).substr(range->start, range->end - range->start);
  const std::u16string name = reader_name(context);
  if (name.empty()) return;
  for (const std::u16string& known : known_names(context)) {
    if (context.names.same_person(greeted, known)) return;
  }
  for (const mail::Person& person : context.draft.to) {
    const std::u16string address(person.address.begin(), person.address.end());
    if (person.name.empty() && context.names.same_person(greeted, address)) return;
  }
  if (is_mentioned(context, greeted)) return;
  engine::CheckHit hit = at(mail::Target::kBody, range->start, range->end);
  hit.name = name;
  // "Mr Berg" wants more than another word in its place.
  if (context.names.parse(greeted).title.empty()) hit.fix.push_back({range->start, range->end, name});
  out.push_back(std::move(hit));
}

}  // namespace takt::checks
