// A mail as the command line takes it apart, and the draft (takt.draft/1) that is made of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "options.hpp"

namespace takt::cli {

struct MailAddress {
  std::string name, address;
};

struct MailAttachment {
  std::string name;
  std::uint64_t size = 0;
};

struct QuotedMail {
  std::string from;  ///< address; empty: unknown
  std::string text;
};

/// All text is UTF-8. What is absent is unknown, and nothing about it is reported.
struct MailParts {
  std::optional<std::string> subject;
  std::optional<MailAddress> author;
  std::vector<MailAddress> to, cc, bcc;
  std::string text;
  std::string date;  ///< RFC 3339, or empty
  std::optional<std::vector<MailAttachment>> attachments;
  std::optional<std::vector<QuotedMail>> thread;
  bool read_receipt = false;
};

/// The draft as JSON; role and languages are the options'.
std::string to_draft(const MailParts& mail, const Options& options);

/// The same options laid over a draft that is JSON already. What is no JSON object is returned as
/// it is: the core says what is wrong with it.
std::string with_options(std::string draft, const Options& options);

}  // namespace takt::cli
