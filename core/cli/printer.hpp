// How reports are printed: one piece of text a document, and what stands around the pieces.
//
// Pieces are made in several threads at once and written in order, so `document` must not change
// anything. What is printed of a document is printed whole or not at all.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "document_reader.hpp"
#include "report_view.hpp"
#include "rules/pack.hpp"
#include "takt/result.hpp"

namespace takt::cli {

struct Printer {
  std::string head;       ///< before the first piece
  std::string separator;  ///< between two pieces that are not empty
  /// `json`: the report of the document; `report`: the same, read.
  std::function<std::string(const Document&, const std::string& json, const ReportView& report)> document;
  /// After the last piece; `errors`: the documents that could not be read.
  std::function<std::string(std::span<const Error> errors)> tail;
};

/// For people: each place in its line with message, reason and fix. `colour`: for a terminal, with
/// the words underlined and coloured by severity; else a line of carets below.
Printer text_printer(bool colour);

/// takt.report/1, one report a line.
Printer json_printer();

/// SARIF 2.1.0, one run; the packs describe the checks.
Printer sarif_printer(std::span<const rules::Pack* const> packs);

}  // namespace takt::cli
