#include "mail/draft_json.hpp"

#include <cmath>

#include "json/value.hpp"
#include "language/tags.hpp"
#include "text/utf.hpp"

namespace takt::mail {

namespace {

using json::Value;

/// Reads members of one object; the first fault is kept and ends all further reading.
class Reader {
 public:
  Reader(const Value& value, std::string pointer, std::optional<Error>& fault)
      : value_(value), pointer_(std::move(pointer)), fault_(fault) {
    if (value_.object() == nullptr) refuse(pointer_, value_, "an object");
  }

  [[nodiscard]] bool has(std::string_view name) const {
    const Value* member = value_.find(name);
    return member != nullptr && !member->is_null();
  }
  [[nodiscard]] std::string at(std::string_view name) const { return json::pointer_to(pointer_, name); }

  void text(std::string_view name, std::string& out) {
    if (const Value* member = typed<std::string>(name, "a string")) out = *member->string();
  }
  void text(std::string_view name, std::u16string& out) {
    if (const Value* member = typed<std::string>(name, "a string")) out = text::to_utf16(*member->string());
  }
  void flag(std::string_view name, bool& out) {
    if (const Value* member = typed<bool>(name, "true or false")) out = *member->boolean();
  }
  void number(std::string_view name, double& out) {
    if (const Value* member = typed<double>(name, "a number")) out = *member->number();
  }
  void offset(std::string_view name, std::uint32_t& out) {
    double value = 0;
    number(name, value);
    if (value < 0 || value > 4e9 || value != std::floor(value))
      fail(at(name), "must be a whole number from 0");
    else
      out = static_cast<std::uint32_t>(value);
  }

  template <typename Read>
  void list(std::string_view name, Read read) {
    const Value* member = typed<json::Array>(name, "an array");
    if (member == nullptr) return;
    for (std::size_t i = 0; i < member->array()->size() && !fault_; ++i) {
      read((*member->array())[i], json::pointer_to(at(name), i));
    }
  }
  template <typename Read>
  void object(std::string_view name, Read read) {
    const Value* member = value_.find(name);
    if (member == nullptr || member->is_null() || fault_) return;
    Reader inner(*member, at(name), fault_);
    if (!fault_) read(inner);
  }
  [[nodiscard]] const Value* find(std::string_view name) const { return value_.find(name); }

  void fail(std::string pointer, std::string reason) {
    if (!fault_) fault_ = Error{"", std::move(pointer), std::move(reason)};
  }
  void refuse(std::string pointer, const Value& value, std::string_view wanted) {
    fail(std::move(pointer), "must be " + std::string(wanted) + ", not " + std::string(value.type_name()));
  }

 private:
  template <typename T>
  const Value* typed(std::string_view name, std::string_view wanted) {
    const Value* member = value_.find(name);
    if (member == nullptr || member->is_null() || fault_) return nullptr;
    if (std::get_if<T>(&const_cast<Value*>(member)->data()) != nullptr) return member;
    refuse(at(name), *member, wanted);
    return nullptr;
  }

  const Value& value_;
  std::string pointer_;
  std::optional<Error>& fault_;
};

std::optional<Severity> severity_of(std::string_view word) {
  if (word == "stop") return Severity::kStop;
  if (word == "warn") return Severity::kWarn;
  if (word == "hint") return Severity::kHint;
  return std::nullopt;
}

void read_person(Reader& reader, Person& person) {
  reader.text("name", person.name);
  reader.text("address", person.address);
}

void read_people(Reader& reader, std::string_view name, std::vector<Person>& out, std::optional<Error>& fault) {
  reader.list(name, [&](const Value& value, std::string pointer) {
    Reader item(value, std::move(pointer), fault);
    read_person(item, out.emplace_back());
  });
}

void read_strings(Reader& reader, std::string_view name, std::vector<std::string>& out) {
  reader.list(name, [&](const Value& value, const std::string& pointer) {
    if (value.string() == nullptr)
      reader.refuse(pointer, value, "a string");
    else
      out.push_back(*value.string());
  });
}

void read_language(Reader& reader, std::string_view name, std::optional<std::uint8_t>& out) {
  std::string tag;
  reader.text(name, tag);
  if (tag.empty() || tag == "auto") return;
  out = language::index_of(tag);
  if (!out) reader.fail(reader.at(name), "must be \"en\", \"ru\", \"kk\", \"sv\" or \"auto\"");
}

void read_role(Reader& reader, std::optional<Role>& out) {
  std::string word;
  reader.text("role", word);
  if (word == "customer")
    out = Role::kCustomer;
  else if (word == "agent")
    out = Role::kAgent;
  else if (!word.empty() && word != "auto")
    reader.fail(reader.at("role"), "must be \"customer\", \"agent\" or \"auto\"");
}

void read_body(Reader& reader, Draft& draft, std::optional<Error>& fault) {
  const Value* body = reader.find("body");
  if (body == nullptr) return reader.fail("/body", "is missing: a draft needs its body");
  Reader inner(*body, reader.at("body"), fault);
  if (fault) return;
  if (!inner.has("text")) return inner.fail(inner.at("text"), "is missing: the body needs its text");
  inner.text("text", draft.body);
  inner.list("formats", [&](const Value& value, const std::string& pointer) {
    Reader item(value, pointer, fault);
    Format format;
    item.text("kind", format.kind);
    item.text("target", format.target);
    item.offset("start", format.start);
    item.offset("end", format.end);
    if (!fault && (format.start > format.end || format.end > draft.body.size())) {
      item.fail(pointer, "lies outside the body: 0 <= start <= end <= length in UTF-16 units");
    }
    draft.formats.push_back(std::move(format));
  });
}

void read_thread(Reader& reader, Draft& draft, std::optional<Error>& fault) {
  if (!reader.has("thread")) return;
  draft.thread.emplace();
  reader.list("thread", [&](const Value& value, std::string pointer) {
    Reader item(value, std::move(pointer), fault);
    Message& message = draft.thread->emplace_back();
    item.object("from", [&](Reader& from) { read_person(from, message.from); });
    item.text("date", message.date);
    item.text("text", message.text);
  });
}

void read_attachments(Reader& reader, Draft& draft, std::optional<Error>& fault) {
  if (!reader.has("attachments")) return;
  draft.attachments.emplace();
  reader.list("attachments", [&](const Value& value, std::string pointer) {
    Reader item(value, std::move(pointer), fault);
    Attachment& attachment = draft.attachments->emplace_back();
    item.text("name", attachment.name);
    item.number("size", attachment.size);
  });
}

void read_settings(Reader& settings, Settings& out) {
  read_strings(settings, "disabled", out.disabled);
  read_strings(settings, "ignored", out.ignored);
  language::LanguageSet used = 0;
  settings.list("languages", [&](const Value& value, const std::string& pointer) {
    if (value.string() == nullptr) return settings.refuse(pointer, value, "a string");
    const auto language = language::index_of(*value.string());
    if (!language) return settings.fail(pointer, "must be \"en\", \"ru\", \"kk\" or \"sv\"");
    used |= static_cast<language::LanguageSet>(1u << *language);
  });
  if (used != 0) out.languages = used;
  const Value* severities = settings.find("severity");
  if (severities == nullptr || severities->is_null()) return;
  const std::string pointer = settings.at("severity");
  if (severities->object() == nullptr) return settings.refuse(pointer, *severities, "an object");
  for (const auto& [id, value] : *severities->object()) {
    const auto severity = value.string() != nullptr ? severity_of(*value.string()) : std::nullopt;
    if (!severity) return settings.fail(json::pointer_to(pointer, id), "must be \"stop\", \"warn\" or \"hint\"");
    out.severity.emplace_back(id, *severity);
  }
}

}  // namespace

Result<Draft> read_draft(std::string_view text) {
  Result<Value> document = json::parse(text);
  if (!document) return document.error();
  std::optional<Error> fault;
  Draft draft;
  Reader reader(*document, "", fault);
  if (fault) return *fault;
  std::string schema;
  reader.text("schema", schema);
  if (!schema.empty() && schema != "takt.draft/1") reader.fail("/schema", "must be \"takt.draft/1\"");
  read_role(reader, draft.role);
  read_language(reader, "language", draft.language);
  read_language(reader, "uiLanguage", draft.ui_language);
  reader.text("now", draft.now);
  reader.object("author", [&](Reader& author) {
    read_person(author, draft.author);
    author.text("position", draft.author.position);
    author.text("phone", draft.author.phone);
    author.text("organisation", draft.author.organisation);
    std::string gender;
    author.text("gender", gender);
    if (gender == "female")
      draft.author.gender = Gender::kFemale;
    else if (gender == "male")
      draft.author.gender = Gender::kMale;
    else if (!gender.empty())
      author.fail(author.at("gender"), "must be \"female\" or \"male\"");
  });
  if (reader.has("subject")) reader.text("subject", draft.subject.emplace());
  read_people(reader, "to", draft.to, fault);
  read_people(reader, "cc", draft.cc, fault);
  read_people(reader, "bcc", draft.bcc, fault);
  read_body(reader, draft, fault);
  read_attachments(reader, draft, fault);
  read_thread(reader, draft, fault);
  std::string signature;
  reader.text("signature", signature);
  draft.host_adds_signature = signature == "appended-by-host";
  reader.flag("readReceipt", draft.read_receipt);
  reader.flag("suggest", draft.suggest);
  reader.flag("suggestAll", draft.suggest_all);
  reader.object("template", [&](Reader& used) {
    UsedTemplate& out = draft.used_template.emplace();
    used.text("id", out.id);
    used.text("language", out.language);
    used.text("inserted", out.inserted);
    used.text("reviewed", out.reviewed);
  });
  reader.object("settings", [&](Reader& settings) { read_settings(settings, draft.settings); });
  if (fault) return *fault;
  return draft;
}

}  // namespace takt::mail
