#include "rules/template_source.hpp"

#include <algorithm>

#include "rules/member_reader.hpp"
#include "rules/template_text.hpp"

namespace takt::rules {

namespace {

bool is_date(std::string_view text) {
  constexpr std::string_view kShape = "0000-00-00";
  if (text.size() != kShape.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (kShape[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != '-') return false;
  }
  return true;
}

/// "agent/refund": the role it is for, or kRoleNames.size().
std::size_t role_of(std::string_view id) {
  const std::size_t slash = id.find('/');
  if (slash == std::string_view::npos || slash + 1 == id.size()) return kRoleNames.size();
  const bool well_formed = std::all_of(id.begin() + static_cast<std::ptrdiff_t>(slash) + 1, id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  if (!well_formed) return kRoleNames.size();
  return static_cast<std::size_t>(std::find(kRoleNames.begin(), kRoleNames.end(), id.substr(0, slash)) -
                                  kRoleNames.begin());
}

class TemplateReader {
 public:
  TemplateReader(TemplateSource& out, Fault& fault) : out_(out), fault_(fault) {}

  void read(const json::Value& document) {
    MemberReader reader(document, "", fault_);
    if (reader.text("schema", Presence::kRequired) != kTemplateSchema)
      fault_.report("/schema", "“takt.template/1” is needed here");
    out_.id = reader.text("id", Presence::kRequired);
    const std::size_t role = role_of(out_.id);
    if (role == kRoleNames.size()) fault_.report("/id", "an id looks like agent/refund or customer/data-request");
    out_.role = static_cast<blob::Word>(role);
    out_.language =
        static_cast<blob::Word>(reader.choice("language", kTextLanguages, Presence::kRequired) % kTextLanguages.size());
    out_.reviewed = reader.text("reviewed");
    if (!out_.reviewed.empty() && !is_date(out_.reviewed)) fault_.report("/reviewed", "a date looks like 2026-11-20");
    out_.title = reader.text("title", Presence::kRequired);
    out_.subject = reader.text("subject");
    check_text(out_.subject, "/subject");
    const json::Array& variants = reader.array("variants", Presence::kRequired);
    if (variants.empty()) fault_.report("/variants", "a template has one variant or more");
    for (std::size_t i = 0; i < variants.size() && !fault_.found(); ++i)
      read_variant(variants[i], json::pointer_to("/variants", i));
    reader.finish();
  }

 private:
  void read_variant(const json::Value& value, std::string pointer) {
    MemberReader reader(value, std::move(pointer), fault_);
    TemplateVariant variant;
    variant.reg = static_cast<blob::Word>(reader.choice("register", kRegisterNames, Presence::kRequired));
    const json::Array& sections = reader.array("sections", Presence::kRequired);
    if (sections.empty()) fault_.report(reader.pointer_to("sections"), "a variant has one section or more");
    for (std::size_t i = 0; i < sections.size() && !fault_.found(); ++i) {
      MemberReader section(sections[i], json::pointer_to(reader.pointer_to("sections"), i), fault_);
      const auto part = static_cast<blob::Word>(section.choice("part", kSectionNames, Presence::kRequired));
      variant.sections.push_back({part, section.text("text", Presence::kRequired)});
      check_text(variant.sections.back().text, section.pointer_to("text"));
      section.finish();
    }
    reader.finish();
    out_.variants.push_back(std::move(variant));
  }

  void check_text(const std::string& text, const std::string& pointer) {
    const auto pieces = read_template_text(text);
    if (!pieces) return fault_.report(pointer, pieces.error().reason);
    for (const TemplatePiece& piece : *pieces) {
      if (piece.kind == PieceKind::kSlot) out_.slots.emplace_back(piece.text, pointer);
    }
  }

  TemplateSource& out_;
  Fault& fault_;
};

}  // namespace

std::string_view scenario_of(std::string_view template_id) {
  return template_id.substr(std::min(template_id.find('/') + 1, template_id.size()));
}

Result<TemplateSource> read_template(const std::string& file, const json::Value& document) {
  TemplateSource source;
  source.file = file;
  Fault fault;
  TemplateReader(source, fault).read(document);
  if (fault.found()) return Error{file, fault.error().pointer, fault.error().reason};
  return source;
}

Result<SlotsSource> read_slots(const std::string& file, const json::Value& document) {
  SlotsSource source;
  source.file = file;
  Fault fault;
  MemberReader reader(document, "", fault);
  if (reader.text("schema", Presence::kRequired) != kSlotsSchema)
    fault.report("/schema", "“takt.slots/1” is needed here");
  source.language =
      static_cast<blob::Word>(reader.choice("language", kTextLanguages, Presence::kRequired) % kTextLanguages.size());
  for (const auto& [name, value] : reader.object("slots", Presence::kRequired)) {
    const std::string pointer = json::pointer_to("/slots", name);
    const auto slot = read_template_text("{" + name + "}");
    if (!slot || slot->size() != 1 || slot->front().kind != PieceKind::kSlot) {
      fault.report(pointer, "a slot's name has letters a–z and dashes");
    } else if (value.string() == nullptr || value.string()->empty() ||
               value.string()->find_first_of("[]{}\n") != std::string::npos) {
      fault.report(pointer, "a label is a few words without brackets");
    } else {
      source.labels.emplace_back(name, *value.string());
    }
  }
  reader.finish();
  if (fault.found()) return Error{file, fault.error().pointer, fault.error().reason};
  return source;
}

}  // namespace takt::rules
