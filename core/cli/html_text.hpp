// The text of an HTML mail, simply: paragraphs and line breaks as lines, quotations with ">".
//
// For mails without a plain-text part. Not a parser of HTML: styles, scripts and comments are left
// out, entities are replaced, white space is folded as a browser would; tables become lines.
#pragma once

#include <string>
#include <string_view>

namespace takt::cli {

/// UTF-8 in, UTF-8 out, lines end with LF. Linear in the input.
std::string html_to_text(std::string_view html);

}  // namespace takt::cli
