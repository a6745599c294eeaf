// A draft's texts, and places in them, for printing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "document_reader.hpp"

namespace takt::cli {

struct DraftView {
  std::u16string subject, body;

  [[nodiscard]] const std::u16string& text(std::string_view target) const {
    return target == "subject" ? subject : body;
  }
};

/// Reads what the core has accepted before.
DraftView read_draft_view(const Document& document);

/// A place as people count: the first line and the first column are 1; columns count UTF-16 units.
struct LinePlace {
  std::size_t line = 1, column = 1;
  std::size_t line_start = 0, line_end = 0;  ///< UTF-16 units of that line in the text
};

LinePlace place_of(std::u16string_view text, std::uint32_t offset);

}  // namespace takt::cli
