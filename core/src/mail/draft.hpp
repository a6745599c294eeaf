// A draft as the core holds it: takt.draft/1 with its texts in UTF-16.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "language/tags.hpp"

namespace takt::mail {

enum class Role : std::uint8_t { kCustomer, kAgent };
enum class Severity : std::uint8_t { kHint, kWarn, kStop };
/// Where a finding's place lies; kDraft: nothing to underline. In the report's order.
enum class Target : std::uint8_t { kSubject, kBody, kDraft };

struct Person {
  std::u16string name;
  std::string address;
};

enum class Gender : std::uint8_t { kUnknown, kMale, kFemale };

struct Author : Person {
  std::u16string position, phone, organisation;
  Gender gender = Gender::kUnknown;
};

struct Format {
  std::string kind;  ///< italic, bold, underline, color, font, image, link
  std::string target;
  std::uint32_t start = 0, end = 0;
};

struct Attachment {
  std::u16string name;
  double size = 0;
};

struct Message {
  Person from;
  std::string date;  ///< RFC 3339 as given, or empty
  std::u16string text;
};

struct UsedTemplate {
  std::string id, language, reviewed;
  std::u16string inserted;
};

struct Settings {
  std::vector<std::string> disabled;
  std::vector<std::pair<std::string, Severity>> severity;
  std::vector<std::string> ignored;                        ///< fingerprints
  language::LanguageSet languages = language::kAllOfOurs;  ///< those the writer writes in
};

struct Draft {
  std::optional<Role> role;              ///< empty: auto
  std::optional<std::uint8_t> language;  ///< index into language::kTags; empty: auto
  std::optional<std::uint8_t> ui_language;
  std::string now;
  Author author;
  std::optional<std::u16string> subject;  ///< empty: the host has no subject field
  std::vector<Person> to, cc, bcc;
  std::u16string body;
  std::vector<Format> formats;
  std::optional<std::vector<Attachment>> attachments;  ///< empty: unknown
  std::optional<std::vector<Message>> thread;          ///< empty: unknown; oldest first
  bool host_adds_signature = false;
  bool read_receipt = false;
  std::optional<UsedTemplate> used_template;
  bool suggest = false;      ///< templates are wanted however much is written already
  bool suggest_all = false;  ///< and not only those that fit
  Settings settings;
};

}  // namespace takt::mail
