#include "suggest/template_files.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "json/writer.hpp"
#include "rules/template_text.hpp"
#include "suggest/csv.hpp"
#include "text/lower.hpp"

namespace takt::suggest {

namespace {

using rules::TemplateSource;

enum Column : std::size_t { kId, kTitle, kLanguage, kRegister, kSubject, kText };
constexpr std::array<std::string_view, 6> kColumns = {"id", "title", "language", "register", "subject", "text"};

json::Value text_value(std::string_view text) { return json::Value(json::Value::Data(std::string(text))); }

/// The line of the value that a JSON Pointer names, counted from 1; of the deepest part that is there. A pointer into a
/// document that was parsed before, so that its brackets and quotes are known to be right.
class Locator {
 public:
  explicit Locator(std::string_view text) : text_(text) {}

  std::size_t line_of(std::string_view pointer) {
    skip_space();
    while (!pointer.empty() && at_ < text_.size()) {
      pointer.remove_prefix(1);
      const std::size_t slash = std::min(pointer.find('/'), pointer.size());
      std::string token(pointer.substr(0, slash));
      pointer.remove_prefix(slash);
      for (std::size_t i = token.find('~'); i != std::string::npos; i = token.find('~', i + 1))
        token.replace(i, 2, token.substr(i, 2) == "~1" ? "/" : "~");
      const std::size_t here = at_;
      if (!enter(token)) {
        at_ = here;
        break;
      }
    }
    return 1 +
           static_cast<std::size_t>(std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at_), '\n'));
  }

 private:
  void skip_space() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }
  void skip_string() {
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) at_ += text_[at_] == '\\';
    at_ = std::min(at_ + 1, text_.size());
  }
  void skip_value() {
    std::size_t depth = 0;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '"') {
        skip_string();
        --at_;
      } else if (c == '{' || c == '[') {
        ++depth;
      } else if (c == '}' || c == ']') {
        if (depth == 0) return;
        --depth;
      } else if (c == ',' && depth == 0) {
        return;
      }
    }
  }
  /// Goes to the member or element `token` of the value at at_.
  bool enter(const std::string& token) {
    if (text_[at_] != '{' && text_[at_] != '[') return false;
    const bool object = text_[at_++] == '{';
    for (std::size_t number = 0; at_ < text_.size(); ++number) {
      skip_space();
      if (at_ >= text_.size() || text_[at_] == '}' || text_[at_] == ']') return false;
      std::string name = std::to_string(number);
      if (object) {
        const std::size_t start = at_ + 1;
        skip_string();
        name = text_.substr(start, at_ - start - 1);
        at_ = text_.find(':', at_) + 1;
        skip_space();
      }
      if (name == token) return true;
      skip_value();
      if (at_ < text_.size() && text_[at_] == ',') ++at_;
    }
    return false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

class FilesReader {
 public:
  explicit FilesReader(TemplateFiles& out) : out_(out) {}

  void read(const PackFile& file) {
    const std::size_t first = file.text.find_first_not_of("\xef\xbb\xbf \t\r\n");
    const bool json = first != std::string::npos && (file.text[first] == '{' || file.text[first] == '[');
    if (json)
      read_json(file);
    else
      read_table(file);
  }

 private:
  void read_json(const PackFile& file) {
    const Result<json::Value> document = json::parse(file.text);
    if (!document) return fail(file.name, 0, "", document.error().reason);
    const json::Value* list = document->array() != nullptr ? &*document : document->find("templates");
    if (list == nullptr || list->array() == nullptr) return read_document(file, *document, "");
    const std::string pointer = list == &*document ? "" : "/templates";
    for (std::size_t i = 0; i < list->array()->size(); ++i)
      read_document(file, (*list->array())[i], json::pointer_to(pointer, i));
  }

  void read_document(const PackFile& file, const json::Value& document, const std::string& pointer) {
    const json::Value* schema = document.find("schema");
    if (schema != nullptr && schema->string() != nullptr && *schema->string() == rules::kSlotsSchema) {
      Result<rules::SlotsSource> slots = rules::read_slots(file.name, document);
      if (slots)
        out_.slots.push_back(std::move(*slots));
      else
        fail_at(file, pointer + slots.error().pointer, slots.error().reason);
      return;
    }
    Result<TemplateSource> source = rules::read_template(file.name, document);
    if (!source) return fail_at(file, pointer + source.error().pointer, source.error().reason);
    if (is_taken(*source)) return fail_at(file, pointer + "/id", "“" + source->id + "” is taken already");
    out_.templates.push_back(std::move(*source));
  }

  void read_table(const PackFile& file) {
    const std::vector<CsvRecord> records = read_csv(file.text);
    if (records.empty()) return fail(file.name, 0, "", "the file is empty");
    std::array<std::optional<std::size_t>, kColumns.size()> places;
    for (std::size_t i = 0; i < records.front().fields.size(); ++i) {
      const std::string name = text::ascii_lower(records.front().fields[i]);
      const auto column = std::find(kColumns.begin(), kColumns.end(), name);
      if (column != kColumns.end()) places[static_cast<std::size_t>(column - kColumns.begin())] = i;
    }
    for (const Column needed : {kId, kLanguage, kText}) {
      if (!places[needed])
        return fail(file.name, records.front().line, "",
                    "the heading lacks the column “" + std::string(kColumns[needed]) +
                        "”; columns are id, title, language, register, subject, text");
    }
    const std::size_t before = out_.templates.size();
    for (std::size_t i = 1; i < records.size(); ++i) read_row(file, records[i], places, before);
  }

  void read_row(const PackFile& file, const CsvRecord& record,
                const std::array<std::optional<std::size_t>, kColumns.size()>& places, std::size_t before) {
    if (!record.fault.empty()) return fail(file.name, record.line, "", record.fault);
    const auto field = [&](Column column) {
      return places[column] && *places[column] < record.fields.size() ? record.fields[*places[column]] : std::string();
    };
    if (field(kText).empty()) return fail(file.name, record.line, "", "the column “text” is empty");
    json::Array sections;
    const std::string text = field(kText);
    for (std::size_t start = 0; start < text.size();) {
      const std::size_t end = std::min(text.find("\n\n", start), text.size());
      if (end > start) {
        const std::string_view part = start == 0 ? "greeting" : end == text.size() ? "closing" : "explanation";
        sections.emplace_back(
            json::Object{{"part", text_value(sections.empty() && end == text.size() ? "explanation" : part)},
                         {"text", text_value(text.substr(start, end - start))}});
      }
      start = text.find_first_not_of('\n', end);
      if (start == std::string::npos) break;
    }
    const std::string reg = field(kRegister);
    json::Object variant{{"register", text_value(reg.empty() ? "friendly" : reg)},
                         {"sections", json::Value(json::Value::Data(std::move(sections)))}};
    json::Array variants;
    variants.emplace_back(std::move(variant));
    json::Object document{{"schema", text_value(rules::kTemplateSchema)},
                          {"id", text_value(field(kId))},
                          {"language", text_value(field(kLanguage))},
                          {"title", text_value(field(kTitle).empty() ? field(kId) : field(kTitle))},
                          {"variants", json::Value(json::Value::Data(std::move(variants)))}};
    if (!field(kSubject).empty()) document.emplace_back("subject", text_value(field(kSubject)));
    Result<TemplateSource> source =
        rules::read_template(file.name, json::Value(json::Value::Data(std::move(document))));
    if (!source) return fail(file.name, record.line, source.error().pointer, source.error().reason);
    // A further row of the same table is a further register.
    for (std::size_t i = before; i < out_.templates.size(); ++i) {
      TemplateSource& first = out_.templates[i];
      if (first.id != source->id || first.language != source->language) continue;
      const rules::blob::Word added = source->variants.front().reg;
      if (std::any_of(first.variants.begin(), first.variants.end(),
                      [&](const auto& known) { return known.reg == added; }))
        return fail(file.name, record.line, "/id", "“" + source->id + "” is taken already");
      first.variants.push_back(std::move(source->variants.front()));
      first.slots.insert(first.slots.end(), source->slots.begin(), source->slots.end());
      return;
    }
    if (is_taken(*source)) return fail(file.name, record.line, "/id", "“" + source->id + "” is taken already");
    out_.templates.push_back(std::move(*source));
  }

  [[nodiscard]] bool is_taken(const TemplateSource& source) const {
    return std::any_of(out_.templates.begin(), out_.templates.end(), [&](const TemplateSource& known) {
      return known.id == source.id && known.language == source.language;
    });
  }
  void fail_at(const PackFile& file, const std::string& pointer, std::string reason) {
    fail(file.name, Locator(file.text).line_of(pointer), pointer, std::move(reason));
  }
  void fail(const std::string& file, std::size_t line, std::string pointer, std::string reason) {
    out_.faults.push_back({{file, std::move(pointer), std::move(reason)}, line});
  }

  TemplateFiles& out_;
};

}  // namespace

TemplateFiles read_template_files(std::span<const PackFile> files) {
  TemplateFiles out;
  FilesReader reader(out);
  for (const PackFile& file : files) reader.read(file);
  return out;
}

namespace {

void write_template(json::Writer& json, const TemplateSource& source) {
  const auto member = [&](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    json.key(name);
    json.string(value);
  };
  json.begin_object();
  member("schema", rules::kTemplateSchema);
  member("id", source.id);
  member("language", rules::kTextLanguages[source.language]);
  member("reviewed", source.reviewed);
  member("title", source.title);
  member("subject", source.subject);
  json.key("variants");
  json.begin_array();
  for (const rules::TemplateVariant& variant : source.variants) {
    json.begin_object();
    member("register", rules::kRegisterNames[variant.reg]);
    json.key("sections");
    json.begin_array();
    for (const rules::TemplateSection& section : variant.sections) {
      json.begin_object();
      member("part", rules::kSectionNames[section.part]);
      member("text", section.text);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace

std::string to_json(const TemplateSource& source) {
  std::string out;
  json::Writer json(out);
  write_template(json, source);
  return out;
}

std::string to_json(const TemplateFiles& files) {
  std::string out;
  json::Writer json(out);
  json.begin_object();
  json.key("schema");
  json.string(std::string_view("takt.templates/1"));
  json.key("templates");
  json.begin_array();
  for (const TemplateSource& source : files.templates) write_template(json, source);
  json.end_array();
  json.key("faults");
  json.begin_array();
  for (const FileFault& fault : files.faults) {
    json.begin_object();
    json.key("file");
    json.string(fault.error.file);
    if (fault.line > 0) {
      json.key("line");
      json.integer(fault.line);
    }
    json.key("pointer");
    json.string(fault.error.pointer);
    json.key("reason");
    json.string(fault.error.reason);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return out;
}

std::string to_csv(const std::vector<TemplateSource>& templates) {
  std::string out = write_csv({kColumns.begin(), kColumns.end()});
  for (const TemplateSource& source : templates) {
    for (const rules::TemplateVariant& variant : source.variants) {
      std::string text;
      for (const rules::TemplateSection& section : variant.sections) {
        if (!text.empty()) text += "\n\n";
        text += section.text;
      }
      out += write_csv({source.id, source.title, std::string(rules::kTextLanguages[source.language]),
                        std::string(rules::kRegisterNames[variant.reg]), source.subject, text});
    }
  }
  return out;
}

}  // namespace takt::suggest

namespace takt {

std::string read_templates(std::span<const PackFile> files) {
  return suggest::to_json(suggest::read_template_files(files));
}

std::string templates_to_csv(std::span<const PackFile> files) {
  return suggest::to_csv(suggest::read_template_files(files).templates);
}

}  // namespace takt
