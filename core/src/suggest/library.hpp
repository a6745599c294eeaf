// All templates an engine knows: those of its rules, and the writer's own, which come and go.
//
// A template is a view: of a loaded pack, or of the sources kept here. One of the writer's own takes the place of a
// template with the same id and language.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "rules/pack.hpp"
#include "rules/template_source.hpp"

namespace takt::suggest {

struct Section {
  std::uint32_t part = 0;  ///< index into rules::kSectionNames
  std::string_view text;
};

struct Variant {
  bool formal = false;
  std::vector<Section> sections;
};

struct Template {
  std::string_view id, title, subject, reviewed;
  std::uint8_t role = 0, language = 0;  ///< 0 customer, 1 agent; index into language::kTags
  bool own = false;                     ///< the writer's
  std::vector<Variant> variants;        ///< the first is the default

  [[nodiscard]] std::string_view scenario() const { return rules::scenario_of(id); }
};

class Library {
 public:
  /// `pack` must outlive the library.
  void add(const rules::Pack& pack);

  /// Replaces the writer's own templates and labels.
  void set_own(std::vector<rules::TemplateSource> templates, std::vector<rules::SlotsSource> slots);

  /// Every template, in no order that matters; of two with one id and language only the later one.
  [[nodiscard]] const std::vector<Template>& all() const { return all_; }

  /// The slot that is called `label` in that language.
  [[nodiscard]] std::optional<std::string_view> slot_with(std::uint8_t language, std::string_view label) const;

  /// What an unfilled slot is called; without a label its own name.
  [[nodiscard]] std::string_view label(std::uint8_t language, std::string_view slot) const;

 private:
  void collect();

  using Labels = std::array<std::map<std::string_view, std::string_view>, rules::blob::kLanguages>;
  std::vector<Template> from_packs_, all_;
  Labels pack_labels_, own_labels_;
  std::vector<rules::TemplateSource> own_;
  std::vector<rules::SlotsSource> own_slots_;
};

}  // namespace takt::suggest
