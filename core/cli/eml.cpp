#include "eml.hpp"

#include <gmime/gmime.h>

#include <memory>
#include <mutex>
#include <vector>

#include "html_text.hpp"
#include "quoted_part.hpp"
#include "text/utf.hpp"

namespace takt::cli {

namespace {

struct Unreference {
  void operator()(void* object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unreference>;

struct Free {
  void operator()(char* text) const { g_free(text); }
};

std::string valid_utf8(const char* text) {
  if (text == nullptr) return {};
  const std::string bytes(text);
  return text::is_valid_utf8(bytes) ? bytes : text::to_utf8(text::to_utf16(bytes));
}

template <typename Class>
Class* as(GMimeObject* object, GType type) {
  return G_TYPE_CHECK_INSTANCE_TYPE(object, type) ? reinterpret_cast<Class*>(object) : nullptr;
}

std::vector<MailAddress> addresses(InternetAddressList* list) {
  std::vector<MailAddress> all;
  const int size = list == nullptr ? 0 : internet_address_list_length(list);
  for (int i = 0; i < size; ++i) {
    InternetAddress* address = internet_address_list_get_address(list, i);
    if (INTERNET_ADDRESS_IS_GROUP(address)) {
      const auto members = addresses(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address)));
      all.insert(all.end(), members.begin(), members.end());
    } else {
      all.push_back({valid_utf8(internet_address_get_name(address)),
                     valid_utf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)))});
    }
  }
  return all;
}

std::uint64_t decoded_size(GMimePart* part) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  if (content == nullptr) return 0;
  const Owned<GMimeStream> counter(g_mime_stream_null_new());
  const auto written = g_mime_data_wrapper_write_to_stream(content, counter.get());
  return written < 0 ? 0 : static_cast<std::uint64_t>(written);
}

/// The texts and attachments of a mail's tree of parts.
class PartCollector {
 public:
  std::string plain, html;
  std::vector<MailAttachment> attachments;

  void collect(GMimeObject* object, int depth = 0) {
    if (object == nullptr || depth > kDeepest) return;
    if (auto* parts = as<GMimeMultipart>(object, GMIME_TYPE_MULTIPART)) {
      for (int i = 0; i < g_mime_multipart_get_count(parts); ++i)
        collect(g_mime_multipart_get_part(parts, i), depth + 1);
      return;
    }
    if (as<GMimeMessagePart>(object, GMIME_TYPE_MESSAGE_PART) != nullptr) {
      attachments.push_back({"message.eml", 0});
      return;
    }
    auto* part = as<GMimePart>(object, GMIME_TYPE_PART);
    if (part == nullptr) return;
    const char* name = g_mime_part_get_filename(part);
    const char* disposition = g_mime_object_get_disposition(object);
    const bool attached = disposition != nullptr && g_ascii_strcasecmp(disposition, "attachment") == 0;
    auto* text_part = as<GMimeTextPart>(object, GMIME_TYPE_TEXT_PART);
    if (text_part != nullptr && !attached && name == nullptr) {
      add_text(text_part);
    } else if (attached || name != nullptr) {
      attachments.push_back({name == nullptr ? "attachment" : valid_utf8(name), decoded_size(part)});
    }
  }

 private:
  static constexpr int kDeepest = 50;

  void add_text(GMimeTextPart* part) {
    const std::unique_ptr<char, Free> content(g_mime_text_part_get_text(part));
    const std::string text = valid_utf8(content.get());
    GMimeContentType* type = g_mime_object_get_content_type(GMIME_OBJECT(part));
    std::string& place = g_mime_content_type_is_type(type, "text", "html") ? html : plain;
    if (!place.empty()) place += "\n\n";
    place += text;
  }
};

std::string utc(GDateTime* date) {
  if (date == nullptr) return {};
  GDateTime* universal = g_date_time_to_utc(date);
  if (universal == nullptr) return {};
  const std::unique_ptr<char, Free> text(g_date_time_format(universal, "%Y-%m-%dT%H:%M:%SZ"));
  g_date_time_unref(universal);
  return text == nullptr ? std::string() : std::string(text.get());
}

std::string without_returns(const std::string& text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r' || i + 1 >= text.size() || text[i + 1] != '\n') plain.push_back(text[i]);
  }
  return plain;
}

}  // namespace

Result<MailParts> read_mail(const std::string& bytes) {
  static std::once_flag started;
  std::call_once(started, g_mime_init);
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  if (message == nullptr ||
      g_mime_header_list_get_count(g_mime_object_get_header_list(GMIME_OBJECT(message.get()))) == 0) {
    return Error{"", "", "no mail: it begins with no header line"};
  }
  PartCollector parts;
  parts.collect(g_mime_message_get_mime_part(message.get()));
  if (parts.plain.empty() && parts.html.empty()) return Error{"", "", "the mail has no text part"};

  MailParts mail;
  const char* subject = g_mime_message_get_subject(message.get());
  mail.subject = valid_utf8(subject);
  const auto authors = addresses(g_mime_message_get_from(message.get()));
  if (!authors.empty()) mail.author = authors[0];
  mail.to = addresses(g_mime_message_get_to(message.get()));
  mail.cc = addresses(g_mime_message_get_cc(message.get()));
  mail.bcc = addresses(g_mime_message_get_bcc(message.get()));
  mail.date = utc(g_mime_message_get_date(message.get()));
  mail.attachments = std::move(parts.attachments);
  GMimeObject* headers = GMIME_OBJECT(message.get());
  mail.read_receipt = g_mime_object_get_header(headers, "Disposition-Notification-To") != nullptr;
  SplitMail split = split_quoted(parts.plain.empty() ? html_to_text(parts.html) : without_returns(parts.plain));
  mail.text = std::move(split.own);
  const bool reply = g_mime_object_get_header(headers, "In-Reply-To") != nullptr ||
                     g_mime_object_get_header(headers, "References") != nullptr;
  if (!split.quoted.empty()) {
    mail.thread = {{split.from, std::move(split.quoted)}};
  } else if (!reply) {
    mail.thread.emplace();  // a first message
  }
  return mail;
}

}  // namespace takt::cli
