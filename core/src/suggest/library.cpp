#include "suggest/library.hpp"

#include <set>
#include <utility>

namespace takt::suggest {

void Library::add(const rules::Pack& pack) {
  for (const rules::blob::Template& record : pack.templates()) {
    Template& read = from_packs_.emplace_back();
    read.id = pack.text8(record.id);
    read.title = pack.text8(record.title);
    read.subject = pack.text8(record.subject);
    read.reviewed = pack.text8(record.reviewed);
    read.role = static_cast<std::uint8_t>(record.role);
    read.language = static_cast<std::uint8_t>(record.language);
    for (const rules::blob::TemplateVariant& variant : pack.variants(record.variants)) {
      Variant& out = read.variants.emplace_back();
      out.formal = variant.reg == 1;
      for (const rules::blob::TemplateSection& section : pack.texts(variant.sections))
        out.sections.push_back({section.part, pack.text8(section.text)});
    }
  }
  for (const rules::blob::SlotLabel& label : pack.slot_labels())
    pack_labels_[label.language][pack.text8(label.name)] = pack.text8(label.label);
  collect();
}

void Library::set_own(std::vector<rules::TemplateSource> templates, std::vector<rules::SlotsSource> slots) {
  own_ = std::move(templates);
  own_slots_ = std::move(slots);
  own_labels_ = {};
  for (const rules::SlotsSource& source : own_slots_) {
    for (const auto& [name, label] : source.labels) own_labels_[source.language][name] = label;
  }
  collect();
}

void Library::collect() {
  std::vector<Template> every = from_packs_;
  for (const rules::TemplateSource& source : own_) {
    Template& read = every.emplace_back();
    read.id = source.id;
    read.title = source.title;
    read.subject = source.subject;
    read.reviewed = source.reviewed;
    read.role = static_cast<std::uint8_t>(source.role);
    read.language = static_cast<std::uint8_t>(source.language);
    read.own = true;
    for (const rules::TemplateVariant& variant : source.variants) {
      Variant& out = read.variants.emplace_back();
      out.formal = variant.reg == 1;
      for (const rules::TemplateSection& section : variant.sections)
        out.sections.push_back({section.part, section.text});
    }
  }
  all_.clear();
  std::set<std::pair<std::string_view, std::uint8_t>> seen;
  for (auto last = every.rbegin(); last != every.rend(); ++last) {
    if (!last->variants.empty() && seen.emplace(last->id, last->language).second) all_.push_back(std::move(*last));
  }
}

std::optional<std::string_view> Library::slot_with(std::uint8_t language, std::string_view label) const {
  for (const Labels* labels : {&own_labels_, &pack_labels_}) {
    for (const auto& [slot, known] : (*labels)[language]) {
      if (known == label) return slot;
    }
  }
  return std::nullopt;
}

std::string_view Library::label(std::uint8_t language, std::string_view slot) const {
  for (const Labels* labels : {&own_labels_, &pack_labels_}) {
    if (const auto found = (*labels)[language].find(slot); found != (*labels)[language].end()) return found->second;
  }
  return slot;
}

}  // namespace takt::suggest
