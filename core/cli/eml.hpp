// Reads a mail file (RFC 5322, MIME) into its parts. GMime does the MIME; it stays in eml.cpp.
//
// The text is the text/plain part, else the text/html part turned into text; charsets and encoded
// headers are decoded. The mail quoted below becomes the thread; attachments are listed by name and
// decoded size.
#pragma once

#include <string>
#include <string_view>

#include "mail_parts.hpp"
#include "takt/result.hpp"

namespace takt::cli {

/// Error: no mail (no header line), or a mail without any text.
Result<MailParts> read_mail(const std::string& bytes);

}  // namespace takt::cli
