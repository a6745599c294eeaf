// Reports for people.
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>

#include "draft_view.hpp"
#include "printer.hpp"
#include "text/utf.hpp"

namespace takt::cli {

namespace {

constexpr std::size_t kContext = 50;  // units of the line shown before and after the place
constexpr std::string_view kUnderline = "\x1b[4m";
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kDim = "\x1b[2m";
constexpr std::string_view kReset = "\x1b[0m";
constexpr std::array<std::string_view, 3> kColours = {"\x1b[36m", "\x1b[33m", "\x1b[31m"};  // hint warn stop
constexpr std::array<std::string_view, 3> kSeverities = {"hint", "warn", "stop"};

/// Control characters of a mail must not reach the terminal.
std::string printable(std::u16string_view text) {
  std::u16string safe(text);
  for (char16_t& unit : safe) {
    if (unit == u'\n' || unit == u'\r' || unit == u'\t') unit = u' ';
    if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0) || unit == 0x2028 || unit == 0x2029) unit = 0xfffd;
  }
  return text::to_utf8(safe);
}

/// Columns that a terminal takes for the text.
std::size_t width_of(std::u16string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    UChar32 point = text[i++];
    if (U16_IS_LEAD(text[i - 1]) && i < text.size() && U16_IS_TRAIL(text[i])) {
      point = static_cast<UChar32>(U16_GET_SUPPLEMENTARY(text[i - 1], text[i]));
      ++i;
    }
    const auto category = u_charType(point);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) continue;
    const auto wide = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
    width += wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
  }
  return width;
}

/// Moves an offset off the middle of a surrogate pair.
std::size_t whole(std::u16string_view text, std::size_t offset) {
  return offset > 0 && offset < text.size() && U16_IS_TRAIL(text[offset]) ? offset - 1 : offset;
}

class TextReport {
 public:
  TextReport(const Document& document, const ReportView& report, bool colour)
      : document_(document), report_(report), draft_(read_draft_view(document)), colour_(colour) {}

  std::string run() {
    std::array<unsigned, 3> counts{};
    for (const FindingView& finding : report_.findings) ++counts[severity_rank(finding.severity)];
    styled(printable(text::to_utf16(document_.name())), kBold);
    out_ += " (" + report_.language + ", " + report_.role + "): ";
    std::string summary;
    for (std::size_t rank = counts.size(); rank-- > 0;) {
      if (counts[rank] == 0) continue;
      summary += (summary.empty() ? "" : ", ") + std::to_string(counts[rank]) + " " + std::string(kSeverities[rank]);
    }
    out_ += summary.empty() ? "nothing found" : summary;
    out_ += '\n';
    for (const FindingView& finding : report_.findings) print(finding);
    return std::move(out_);
  }

 private:
  void styled(std::string_view text, std::string_view style) {
    if (colour_) out_ += style;
    out_ += text;
    if (colour_) out_ += kReset;
  }

  void print(const FindingView& finding) {
    const unsigned rank = severity_rank(finding.severity);
    out_ += "\n  ";
    styled(kSeverities[rank], kColours[rank]);
    out_ += "  " + finding.id;
    if (finding.target == "draft") {
      out_ += '\n';
    } else {
      const std::u16string& text = draft_.text(finding.target);
      const LinePlace place = place_of(text, finding.start);
      if (finding.target == "subject") {
        out_ += "  (subject)\n";
      } else {
        out_ += "  (line " + std::to_string(place.line + document_.body_line - 1) + ")\n";
      }
      print_line(text, place, finding, rank);
    }
    print_note("", finding.message);
    print_note("Why: ", finding.why);
    for (const FixView& fix : finding.fixes) print_note("Fix: ", fix.label);
  }

  void print_note(std::string_view label, const std::string& text) {
    if (text.empty()) return;
    out_ += "    ";
    styled(std::string(label) + printable(text::to_utf16(text)), label.empty() ? kBold : kDim);
    out_ += '\n';
  }

  /// The line, or as much of it as surrounds the place; of a longer place the first line.
  void print_line(std::u16string_view text, const LinePlace& place, const FindingView& finding, unsigned rank) {
    const std::size_t start = finding.start;
    const std::size_t end = std::max(start, std::min<std::size_t>(finding.end, place.line_end));
    const std::size_t mark_end = std::min(end, whole(text, start + 4 * kContext));
    const bool cut_left = start - place.line_start > kContext;
    const bool cut_right = place.line_end - mark_end > kContext;
    const std::size_t from = cut_left ? whole(text, start - kContext) : place.line_start;
    const std::size_t to = cut_right ? whole(text, mark_end + kContext) : place.line_end;
    const std::string before = (cut_left ? "…" : "") + printable(text.substr(from, start - from));
    out_ += "    " + before;
    const std::u16string_view marked = text.substr(start, mark_end - start);
    if (colour_) {
      out_ += kUnderline;
      out_ += kColours[rank];
    }
    out_ += printable(marked);
    if (colour_) out_ += kReset;
    out_ += printable(text.substr(mark_end, to - mark_end)) + (cut_right ? "…\n" : "\n");
    if (colour_) return;
    out_.append(4 + width_of(text::to_utf16(before)), ' ');
    out_.append(std::max<std::size_t>(1, width_of(marked)), '^');
    out_ += '\n';
  }

  const Document& document_;
  const ReportView& report_;
  DraftView draft_;
  bool colour_;
  std::string out_;
};

}  // namespace

Printer text_printer(bool colour) {
  Printer printer;
  printer.separator = "\n";
  printer.document = [colour](const Document& document, const std::string&, const ReportView& report) {
    return TextReport(document, report, colour).run();
  };
  printer.tail = [](std::span<const Error>) { return std::string(); };
  return printer;
}

Printer json_printer() {
  Printer printer;
  printer.document = [](const Document&, const std::string& json, const ReportView&) { return json + "\n"; };
  printer.tail = [](std::span<const Error>) { return std::string(); };
  return printer;
}

}  // namespace takt::cli
