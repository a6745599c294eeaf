#include "quoted_part.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace takt::cli {

namespace {

/// Between hyphens or underscores: "-----Original Message-----".
constexpr std::array<std::string_view, 10> kSeparators = {
    "Original Message",           "Forwarded message",  "Исходное сообщение", "Пересылаемое сообщение",
    "Пересланное сообщение",      "Бастапқы хабар",     "Бастапқы хат",       "Ursprungligt meddelande",
    "Vidarebefordrat meddelande", "Originalmeddelande",
};

/// The first line of a block of headers above a quotation, and lines one of which must follow it.
constexpr std::array<std::string_view, 6> kFromLabels = {"From:", "От:", "От кого:", "Кімнен:", "Жіберуші:", "Från:"};
constexpr std::array<std::string_view, 9> kDateLabels = {
    "Sent:", "Date:", "Отправлено:", "Дата:", "Жіберілді:", "Күні:", "Жіберілген:", "Skickat:", "Datum:"};
constexpr std::size_t kHeaderLines = 4;
constexpr std::size_t kAttributionLines = 3;

std::string_view trimmed(std::string_view line) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '*'; };
  while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
  return line;
}

bool is_quoted(std::string_view line) { return trimmed(line).starts_with('>'); }

template <std::size_t n>
bool starts_with_any(std::string_view line, const std::array<std::string_view, n>& labels) {
  return std::any_of(labels.begin(), labels.end(),
                     [&](std::string_view label) { return trimmed(line).starts_with(label); });
}

bool is_separator(std::string_view line) {
  line = trimmed(line);
  if (line.size() >= 20 && line.find_first_not_of('_') == std::string_view::npos) return true;  // Outlook on the web
  if (!line.starts_with("--") || !line.ends_with("--")) return false;
  return std::any_of(kSeparators.begin(), kSeparators.end(),
                     [&](std::string_view words) { return line.find(words) != std::string_view::npos; });
}

/// The address in angle or other brackets, or "".
std::string address_in(std::string_view line) {
  const std::size_t at = line.find('@');
  if (at == std::string_view::npos) return {};
  constexpr std::string_view kRim = " \t<>[]()\"',;:";
  const std::size_t before = line.find_last_of(kRim, at);
  const std::size_t after = line.find_first_of(kRim, at);
  const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  return std::string(line.substr(start, (after == std::string_view::npos ? line.size() : after) - start));
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {
    for (std::size_t start = 0; start <= text.size();) {
      const std::size_t end = std::min(text.find('\n', start), text.size());
      starts_.push_back(start);
      lines_.push_back(text.substr(start, end - start));
      start = end + 1;
    }
    quotes_from_ = lines_.size();
    while (quotes_from_ > 0 && (trimmed(lines_[quotes_from_ - 1]).empty() || is_quoted(lines_[quotes_from_ - 1]))) {
      --quotes_from_;
    }
  }

  SplitMail run() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (is_separator(lines_[i]) && (i + 1 < lines_.size())) return cut(i, i + 1);
      if (starts_with_any(lines_[i], kFromLabels) && has_date(i)) return cut(i, i);
      if (i >= quotes_from_ && is_quoted(lines_[i])) return cut(attribution_above(i), i);
    }
    return {own_text(text_.size()), "", ""};
  }

 private:
  [[nodiscard]] bool has_date(std::size_t from) const {
    for (std::size_t i = from + 1; i < lines_.size() && i <= from + kHeaderLines; ++i) {
      if (starts_with_any(lines_[i], kDateLabels)) return true;
    }
    return false;
  }

  /// The first of the lines above the quotation that introduce it ("On … wrote:", often wrapped).
  [[nodiscard]] std::size_t attribution_above(std::size_t quote) const {
    std::size_t last = quote;
    while (last > 0 && trimmed(lines_[last - 1]).empty()) --last;
    if (last == 0 || !trimmed(lines_[last - 1]).ends_with(':')) return quote;
    std::size_t first = last - 1;
    while (first > 0 && !trimmed(lines_[first - 1]).empty()) --first;
    return last - first <= kAttributionLines ? first : last - 1;
  }

  [[nodiscard]] std::string own_text(std::size_t end) const {
    std::string_view own = text_.substr(0, end);
    const std::size_t last = own.find_last_not_of(" \t\r\n");
    return std::string(own.substr(0, last == std::string_view::npos ? 0 : last + 1));
  }

  [[nodiscard]] SplitMail cut(std::size_t own_end, std::size_t quote) const {
    SplitMail split{own_text(starts_[own_end]), "", ""};
    for (std::size_t i = own_end; i < std::min(quote + 3, lines_.size()) && split.from.empty(); ++i) {
      split.from = address_in(lines_[i]);
    }
    for (std::size_t i = quote; i < lines_.size(); ++i) {
      std::string_view line = lines_[i];
      if (is_quoted(line)) {
        line = trimmed(line).substr(1);
        if (line.starts_with(' ')) line.remove_prefix(1);
      }
      split.quoted.append(line);
      split.quoted.push_back('\n');
    }
    return split;
  }

  std::string_view text_;
  std::vector<std::size_t> starts_;
  std::vector<std::string_view> lines_;
  std::size_t quotes_from_ = 0;  // from this line on everything is quoted or blank
};

}  // namespace

SplitMail split_quoted(std::string_view text) { return Splitter(text).run(); }

}  // namespace takt::cli
