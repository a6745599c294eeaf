#include "mail_parts.hpp"

#include "json/writer.hpp"
#include "json_text.hpp"

namespace takt::cli {

namespace {

void write_member(json::Writer& writer, std::string_view name, const std::string& value) {
  if (value.empty()) return;
  writer.key(name);
  writer.string(value);
}

void write_address(json::Writer& writer, const MailAddress& address) {
  writer.begin_object();
  write_member(writer, "name", address.name);
  write_member(writer, "address", address.address);
  writer.end_object();
}

void write_addresses(json::Writer& writer, std::string_view name, const std::vector<MailAddress>& addresses) {
  if (addresses.empty()) return;
  writer.key(name);
  writer.begin_array();
  for (const MailAddress& address : addresses) write_address(writer, address);
  writer.end_array();
}

}  // namespace

std::string to_draft(const MailParts& mail, const Options& options) {
  std::string out;
  json::Writer writer(out);
  writer.begin_object();
  write_member(writer, "schema", "takt.draft/1");
  write_member(writer, "role", options.role);
  write_member(writer, "language", options.language);
  write_member(writer, "uiLanguage", options.ui_language);
  write_member(writer, "now", mail.date);
  if (mail.author) {
    writer.key("author");
    write_address(writer, *mail.author);
  }
  if (mail.subject) {
    writer.key("subject");
    writer.string(*mail.subject);
  }
  write_addresses(writer, "to", mail.to);
  write_addresses(writer, "cc", mail.cc);
  write_addresses(writer, "bcc", mail.bcc);
  writer.key("body");
  writer.begin_object();
  writer.key("text");
  writer.string(mail.text);
  writer.end_object();
  if (mail.attachments) {
    writer.key("attachments");
    writer.begin_array();
    for (const MailAttachment& attachment : *mail.attachments) {
      writer.begin_object();
      writer.key("name");
      writer.string(attachment.name);
      writer.key("size");
      writer.integer(attachment.size);
      writer.end_object();
    }
    writer.end_array();
  }
  if (mail.thread) {
    writer.key("thread");
    writer.begin_array();
    for (const QuotedMail& quoted : *mail.thread) {
      writer.begin_object();
      if (!quoted.from.empty()) {
        writer.key("from");
        write_address(writer, {"", quoted.from});
      }
      writer.key("text");
      writer.string(quoted.text);
      writer.end_object();
    }
    writer.end_array();
  }
  if (mail.read_receipt) {
    writer.key("readReceipt");
    writer.boolean(true);
  }
  writer.end_object();
  return out;
}

std::string with_options(std::string draft, const Options& options) {
  if (options.role.empty() && options.language.empty() && options.ui_language.empty()) return draft;
  Result<json::Value> value = json::parse(draft);
  if (!value || value->object() == nullptr) return draft;
  if (!options.role.empty()) set_member(*value, "role", text_value(options.role));
  if (!options.language.empty()) set_member(*value, "language", text_value(options.language));
  if (!options.ui_language.empty()) set_member(*value, "uiLanguage", text_value(options.ui_language));
  return to_json_text(*value);
}

}  // namespace takt::cli
