#include "html_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "text/utf.hpp"

namespace takt::cli {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 24> kEntities = {{
    {"amp", "&"},   {"lt", "<"},    {"gt", ">"},    {"quot", "\""},  {"apos", "'"},  {"nbsp", "\u00a0"},
    {"laquo", "«"}, {"raquo", "»"}, {"ldquo", "“"}, {"rdquo", "”"},  {"lsquo", "‘"}, {"rsquo", "’"},
    {"bdquo", "„"}, {"ndash", "–"}, {"mdash", "—"}, {"hellip", "…"}, {"euro", "€"},  {"copy", "©"},
    {"aring", "å"}, {"auml", "ä"},  {"ouml", "ö"},  {"Aring", "Å"},  {"Auml", "Ä"},  {"Ouml", "Ö"},
}};

constexpr std::array<std::string_view, 16> kLineTags = {"div", "li", "tr", "ul", "ol", "h1",    "h2",         "h3",
                                                        "h4",  "h5", "h6", "hr", "dt", "table", "blockquote", "pre"};
constexpr std::array<std::string_view, 4> kSkippedTags = {"style", "script", "head", "title"};

constexpr std::size_t kLongestEntity = 11;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_name(char c) { return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9'); }

template <std::size_t n>
bool is_one_of(std::string_view name, const std::array<std::string_view, n>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string character(char32_t point) {
  if (point == 0 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) point = 0xfffd;
  std::u16string units;
  if (point >= 0x10000) {
    units.push_back(static_cast<char16_t>(0xd7c0 + (point >> 10)));
    units.push_back(static_cast<char16_t>(0xdc00 + (point & 0x3ff)));
  } else {
    units.push_back(static_cast<char16_t>(point));
  }
  return text::to_utf8(units);
}

class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html) {}

  std::string run() {
    while (at_ < html_.size()) {
      const char c = html_[at_];
      if (c == '<') {
        tag();
      } else if (c == '&') {
        put(entity());
      } else if (is_space(c) && !preformatted_) {
        space_ = true;
        ++at_;
      } else if (c == '\n') {
        end_line();
        ++at_;
      } else {
        put(html_.substr(at_, 1));
        ++at_;
      }
    }
    const std::size_t last = out_.find_last_not_of("\n >");
    out_.resize(last == std::string::npos ? 0 : last + 1);
    return std::move(out_);
  }

 private:
  void put(std::string_view text) {
    if (at_line_start_) {
      for (int i = 0; i < quotes_; ++i) out_ += i + 1 == quotes_ ? "> " : ">";
    } else if (space_) {
      out_ += ' ';
    }
    out_ += text;
    at_line_start_ = false;
    space_ = false;
  }

  void end_line() {
    if (at_line_start_) out_.append(static_cast<std::size_t>(quotes_), '>');
    out_ += '\n';
    at_line_start_ = true;
    space_ = false;
  }
  void start_line() {
    if (!at_line_start_) end_line();
    space_ = false;
  }
  void start_paragraph() {
    start_line();
    if (!out_.empty() && !out_.ends_with("\n\n")) end_line();
  }

  std::string entity() {
    const std::size_t length = html_.substr(at_, kLongestEntity).find(';');
    if (length != std::string_view::npos) {
      const std::size_t end = at_ + length;
      std::string_view name = html_.substr(at_ + 1, end - at_ - 1);
      const auto found =
          std::find_if(kEntities.begin(), kEntities.end(), [&](const auto& entry) { return entry.first == name; });
      if (found != kEntities.end()) {
        at_ = end + 1;
        return std::string(found->second);
      }
      if (name.starts_with('#')) {
        name.remove_prefix(1);
        const bool hexadecimal = name.starts_with('x') || name.starts_with('X');
        if (hexadecimal) name.remove_prefix(1);
        std::uint32_t point = 0;
        const auto read = std::from_chars(name.data(), name.data() + name.size(), point, hexadecimal ? 16 : 10);
        if (read.ec == std::errc{} && read.ptr == name.data() + name.size()) {
          at_ = end + 1;
          return character(point);
        }
      }
    }
    ++at_;
    return "&";
  }

  void tag() {
    if (html_.substr(at_).starts_with("<!--")) {
      const std::size_t end = html_.find("-->", at_);
      at_ = end == std::string_view::npos ? html_.size() : end + 3;
      return;
    }
    const std::size_t start = at_ + 1;
    const bool closing = start < html_.size() && html_[start] == '/';
    std::string name;
    std::size_t end = start + (closing ? 1 : 0);
    while (end < html_.size() && is_name(html_[end])) name += lower(html_[end++]);
    if (name.empty() && !html_.substr(start).starts_with('!') && !html_.substr(start).starts_with('?')) {
      put("<");
      ++at_;
      return;
    }
    char quote = 0;
    for (; end < html_.size() && (quote != 0 || html_[end] != '>'); ++end) {
      if (quote != 0) {
        if (html_[end] == quote) quote = 0;
      } else if (html_[end - 1] == '=' && (html_[end] == '"' || html_[end] == '\'')) {
        quote = html_[end];
      }
    }
    at_ = std::min(end + 1, html_.size());
    apply(name, closing);
  }

  void apply(const std::string& name, bool closing) {
    if (is_one_of(name, kSkippedTags) && !closing) {
      skip_past("</" + name);
    } else if (name == "br") {
      end_line();
    } else if (name == "p") {
      start_paragraph();
    } else if (is_one_of(name, kLineTags)) {
      start_line();
      if (name == "blockquote") quotes_ = std::clamp(quotes_ + (closing ? -1 : 1), 0, 50);
      if (name == "pre") preformatted_ = !closing;
      if (name == "li" && !closing) put("- ");
    } else if (name == "td" || name == "th") {
      space_ = true;
    }
  }

  void skip_past(std::string_view end_tag) {
    const auto found = std::search(html_.begin() + static_cast<std::ptrdiff_t>(at_), html_.end(), end_tag.begin(),
                                   end_tag.end(), [](char a, char b) { return lower(a) == b; });
    at_ = static_cast<std::size_t>(found - html_.begin());
    if (at_ < html_.size()) tag();
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::string out_;
  bool at_line_start_ = true;
  bool space_ = false;
  bool preformatted_ = false;
  int quotes_ = 0;
};

}  // namespace

std::string html_to_text(std::string_view html) { return Reader(html).run(); }

}  // namespace takt::cli
