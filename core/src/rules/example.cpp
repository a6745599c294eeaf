#include "rules/example.hpp"

#include <array>

#include "rules/vocabulary_names.hpp"
#include "text/utf.hpp"

namespace takt::rules {

namespace {

constexpr char16_t kOpen = u'⟦';
constexpr char16_t kClose = u'⟧';

Example read_example(const json::Value& value, std::string pointer, bool fires, Fault& fault) {
  Example example;
  example.pointer = pointer;
  if (const std::string* text = value.string()) {
    example.text = *text;
  } else {
    MemberReader reader(value, pointer, fault);
    example.text = reader.text("text", Presence::kRequired);
    if (reader.member("fixed") != nullptr) example.fixed = reader.text("fixed", Presence::kOptional, true);
    const std::size_t role = reader.choice("role", kRoleNames);
    if (role < kRoleNames.size()) example.role = kRoleNames[role];
    if (const json::Value* draft = reader.member("draft")) {
      example.draft = *draft;
      if (draft->object() == nullptr) fault.report(reader.pointer_to("draft"), "an object is needed here");
    }
    reader.finish();
  }
  const Result<MarkedText> marked = split_marks(example.text);
  if (example.text.empty()) {
    fault.report(std::move(pointer), "an empty example");
  } else if (!marked) {
    fault.report(std::move(pointer), marked.error().reason);
  } else if (!fires && !marked->spans.empty()) {
    fault.report(std::move(pointer), "an example that must stay silent has nothing to mark with ⟦ ⟧");
  } else if (!fires && example.fixed) {
    fault.report(std::move(pointer), "an example that must stay silent cannot be fixed");
  }
  return example;
}

std::vector<Example> read_list(MemberReader& object, std::string_view name, std::size_t least) {
  std::vector<Example> examples;
  const json::Array& elements = object.array(name, Presence::kRequired);
  const std::string here = object.pointer_to(name);
  for (std::size_t i = 0; i < elements.size(); ++i) {
    examples.push_back(read_example(elements[i], json::pointer_to(here, i), name == "fire", object.fault()));
  }
  if (examples.size() < least) {
    object.fault().report(here, "at least " + std::to_string(least) + " examples are needed here");
  }
  return examples;
}

}  // namespace

Result<MarkedText> split_marks(std::string_view marked) {
  const std::u16string text = text::to_utf16(marked);
  std::u16string plain;
  MarkedText result;
  bool open = false;
  for (const char16_t unit : text) {
    if (unit != kOpen && unit != kClose) {
      plain.push_back(unit);
      continue;
    }
    if (open == (unit == kOpen)) return Error{"", "", "the marks ⟦ and ⟧ must come in pairs"};
    const auto place = static_cast<std::uint32_t>(plain.size());
    open = !open;
    if (open) {
      result.spans.push_back({place, place});
    } else {
      result.spans.back().end = place;
      if (result.spans.back().start == place) return Error{"", "", "nothing stands between ⟦ and ⟧"};
    }
  }
  if (open) return Error{"", "", "the marks ⟦ and ⟧ must come in pairs"};
  result.text = text::to_utf8(plain);
  return result;
}

Examples read_examples(MemberReader& object, std::size_t least) {
  return {read_list(object, "fire", least), read_list(object, "silent", least)};
}

}  // namespace takt::rules
