// Where in a mail's text the mail that it answers begins.
//
// A convenience for files, where no host tells the two apart: it looks for the usual separators and
// for a quotation that runs to the end. Quotations between the lines of an answer stay in the text;
// the core knows them by their ">".
#pragma once

#include <string>
#include <string_view>

namespace takt::cli {

struct SplitMail {
  std::string own;     ///< without trailing blank lines
  std::string quoted;  ///< empty: none; without its ">" where every line had one
  std::string from;    ///< the address in the line above the quotation; empty: none
};

SplitMail split_quoted(std::string_view text);

}  // namespace takt::cli
