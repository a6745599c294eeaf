// SARIF 2.1.0 (OASIS, sarif-v2.1.0): reports for code-scanning tools.
//
// Findings of a plain-text file point at its lines and carry their fixes. In the other formats the
// place inside the file is not known, so a result names the draft's member and quotes the words.
#include <array>

#include "draft_view.hpp"
#include "json/writer.hpp"
#include "printer.hpp"
#include "text/utf.hpp"

namespace takt::cli {

namespace {

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr std::array<std::string_view, 3> kLevels = {"note", "warning", "error"};  // hint warn stop
constexpr std::size_t kMostErrors = 100;

using json::Writer;

void member(Writer& writer, std::string_view name, std::string_view value) {
  writer.key(name);
  writer.string(value);
}
void member(Writer& writer, std::string_view name, std::uint64_t value) {
  writer.key(name);
  writer.integer(value);
}
void message(Writer& writer, std::string_view name, std::string_view text) {
  writer.key(name);
  writer.begin_object();
  member(writer, "text", text);
  writer.end_object();
}

/// A file name as a relative or absolute URI reference (RFC 3986).
std::string uri(std::string_view path) {
  constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    if (kPlain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return out;
}

void artifact(Writer& writer, const Document& document) {
  writer.key("artifactLocation");
  writer.begin_object();
  member(writer, "uri", document.file == "standard input" ? "stdin" : uri(document.file));
  writer.end_object();
}

void region(Writer& writer, const Document& document, const DraftView& draft, const FindingView& finding) {
  const std::u16string& text = draft.text(finding.target);
  const LinePlace start = place_of(text, finding.start);
  const LinePlace end = place_of(text, finding.end);
  writer.key("region");
  writer.begin_object();
  if (document.format == InputFormat::kText && finding.target == "body") {
    member(writer, "startLine", start.line + document.body_line - 1);
    member(writer, "startColumn", start.column);
    member(writer, "endLine", end.line + document.body_line - 1);
    member(writer, "endColumn", end.column);
  } else {
    member(writer, "startLine", document.line == 0 ? 1 : document.line);
  }
  const std::size_t size = finding.end - finding.start;
  if (finding.end <= text.size() && size > 0)
    message(writer, "snippet", text::to_utf8(text.substr(finding.start, size)));
  writer.end_object();
}

void location(Writer& writer, const Document& document, const DraftView& draft, const FindingView& finding) {
  writer.begin_object();
  writer.key("physicalLocation");
  writer.begin_object();
  artifact(writer, document);
  if (finding.target != "draft") {
    region(writer, document, draft, finding);
  } else if (document.line != 0) {
    writer.key("region");
    writer.begin_object();
    member(writer, "startLine", document.line);
    writer.end_object();
  }
  writer.end_object();
  writer.key("logicalLocations");
  writer.begin_array();
  writer.begin_object();
  member(writer, "fullyQualifiedName",
         finding.target == "body"      ? "/body/text"
         : finding.target == "subject" ? "/subject"
                                       : "/");
  member(writer, "kind", "member");
  writer.end_object();
  writer.end_array();
  writer.end_object();
}

bool fits_file(const Document& document, const FixView& fix) {
  if (document.format != InputFormat::kText || document.file == "standard input" || fix.edits.empty()) return false;
  for (const EditView& edit : fix.edits) {
    if (edit.target != "body") return false;
  }
  return true;
}

void write_fixes(Writer& writer, const Document& document, const FindingView& finding) {
  bool any = false;
  for (const FixView& fix : finding.fixes) any = any || fits_file(document, fix);
  if (!any) return;
  writer.key("fixes");
  writer.begin_array();
  for (const FixView& fix : finding.fixes) {
    if (!fits_file(document, fix)) continue;
    writer.begin_object();
    message(writer, "description", fix.label);
    writer.key("artifactChanges");
    writer.begin_array();
    writer.begin_object();
    artifact(writer, document);
    writer.key("replacements");
    writer.begin_array();
    for (const EditView& edit : fix.edits) {
      writer.begin_object();
      writer.key("deletedRegion");
      writer.begin_object();
      member(writer, "charOffset", document.body_offset + edit.start);
      member(writer, "charLength", std::uint64_t{edit.end} - edit.start);
      writer.end_object();
      message(writer, "insertedContent", edit.text);
      writer.end_object();
    }
    writer.end_array();
    writer.end_object();
    writer.end_array();
    writer.end_object();
  }
  writer.end_array();
}

std::string results(const Document& document, const ReportView& report) {
  const DraftView draft = read_draft_view(document);
  std::string all;
  for (const FindingView& finding : report.findings) {
    if (!all.empty()) all += ",\n";
    Writer writer(all);
    writer.begin_object();
    member(writer, "ruleId", finding.id);
    member(writer, "level", kLevels[severity_rank(finding.severity)]);
    message(writer, "message", finding.why.empty() ? finding.message : finding.message + " " + finding.why);
    writer.key("locations");
    writer.begin_array();
    location(writer, document, draft, finding);
    writer.end_array();
    writer.key("partialFingerprints");
    writer.begin_object();
    member(writer, "taktFinding/v1", finding.fingerprint);
    writer.end_object();
    write_fixes(writer, document, finding);
    writer.end_object();
  }
  return all;
}

void describe_checks(Writer& writer, std::span<const rules::Pack* const> packs) {
  std::vector<std::string_view> seen;
  writer.key("rules");
  writer.begin_array();
  for (const rules::Pack* pack : packs) {
    for (const rules::blob::Check& check : pack->checks()) {
      const std::string_view id = pack->text8(check.id);
      if (std::find(seen.begin(), seen.end(), id) != seen.end()) continue;
      seen.push_back(id);
      const rules::blob::Texts& texts = check.texts[0];
      writer.begin_object();
      member(writer, "id", id);
      if (texts.title.size != 0) message(writer, "shortDescription", pack->text8(texts.title));
      if (texts.why.size != 0) message(writer, "fullDescription", pack->text8(texts.why));
      writer.key("defaultConfiguration");
      writer.begin_object();
      member(writer, "level", kLevels[std::min<std::size_t>(check.severity[0], 2)]);
      writer.end_object();
      writer.end_object();
    }
  }
  writer.end_array();
}

std::string head(std::span<const rules::Pack* const> packs) {
  std::string out;
  Writer writer(out);
  writer.begin_object();
  member(writer, "$schema", kSchema);
  member(writer, "version", "2.1.0");
  writer.key("runs");
  writer.begin_array();
  writer.begin_object();
  writer.key("tool");
  writer.begin_object();
  writer.key("driver");
  writer.begin_object();
  member(writer, "name", "Takt");
  member(writer, "version", TAKT_VERSION);
  describe_checks(writer, packs);
  writer.end_object();
  writer.end_object();
  member(writer, "columnKind", "utf16CodeUnits");
  writer.key("results");
  out += "[\n";
  return out;
}

std::string tail(std::span<const Error> errors) {
  std::string out = "\n],\"invocations\":[";
  Writer writer(out);
  writer.begin_object();
  writer.key("executionSuccessful");
  writer.boolean(errors.empty());
  writer.key("toolExecutionNotifications");
  writer.begin_array();
  for (const Error& error : errors.first(std::min(errors.size(), kMostErrors))) {
    writer.begin_object();
    member(writer, "level", "error");
    message(writer, "message", error.file + ": " + (error.pointer.empty() ? "" : error.pointer + ": ") + error.reason);
    writer.end_object();
  }
  writer.end_array();
  writer.end_object();
  return out + "]}]}\n";
}

}  // namespace

Printer sarif_printer(std::span<const rules::Pack* const> packs) {
  Printer printer;
  printer.head = head(packs);
  printer.separator = ",\n";
  printer.document = [](const Document& document, const std::string&, const ReportView& report) {
    return results(document, report);
  };
  printer.tail = tail;
  return printer;
}

}  // namespace takt::cli
