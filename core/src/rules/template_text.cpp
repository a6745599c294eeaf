#include "rules/template_text.hpp"

#include <algorithm>
#include <optional>

namespace takt::rules {

namespace {

struct FormKind {
  std::string_view name;
  PieceKind kind;
  std::size_t fewest, most;  // forms
};
constexpr std::array kFormKinds = {
    FormKind{"gender", PieceKind::kGender, 2, 3},
    FormKind{"customer-gender", PieceKind::kCustomerGender, 2, 3},
    FormKind{"address", PieceKind::kAddress, 2, 2},
};

bool is_slot_name(std::string_view name) {
  return !name.empty() && name.front() != '-' && name.back() != '-' &&
         std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

class TextReader {
 public:
  explicit TextReader(std::string_view text) : text_(text) {}

  Result<std::vector<TemplatePiece>> run() {
    std::size_t words = 0;
    for (at_ = 0; at_ < text_.size() && reason_.empty();) {
      const char c = text_[at_];
      if (c != '{' && c != '}' && c != '[' && c != ']') {
        ++at_;
        continue;
      }
      add_words(words);
      if (c == '{')
        read_braces();
      else
        read_bracket(c);
      words = at_;
    }
    if (reason_.empty()) add_words(words);
    if (part_open_) fail(part_start_, "this “[” is not closed");
    if (!reason_.empty()) return Error{"", "", std::move(reason_)};
    return std::move(pieces_);
  }

 private:
  void fail(std::size_t at, std::string reason) {
    if (reason_.empty()) reason_ = "column " + std::to_string(at + 1) + ": " + std::move(reason);
  }
  void add(TemplatePiece piece) {
    piece.part = part_open_ ? parts_ : 0;
    pieces_.push_back(piece);
  }
  void add_words(std::size_t from) {
    if (at_ > from) add({PieceKind::kWords, text_.substr(from, at_ - from)});
  }

  void read_bracket(char c) {
    if (c == '}') return fail(at_, "this “}” has no “{” before it");
    if ((c == '[') == part_open_)
      return fail(at_, part_open_ ? "brackets do not nest" : "this “]” has no “[” before it");
    part_open_ = c == '[';
    if (part_open_) {
      ++parts_;
      part_start_ = at_;
      part_has_slot_ = false;
    } else if (!part_has_slot_) {
      return fail(part_start_, "without a {slot} in it, a part in brackets never falls away");
    }
    ++at_;
  }

  void read_braces() {
    const std::size_t close = text_.find('}', at_);
    if (close == std::string_view::npos) return fail(at_, "this “{” is not closed");
    const std::string_view inside = text_.substr(at_ + 1, close - at_ - 1);
    const std::size_t colon = inside.find(':');
    if (colon == std::string_view::npos) {
      if (!is_slot_name(inside))
        return fail(at_, "“{" + std::string(inside) + "}” is no slot: its name has letters a–z and dashes");
      add({PieceKind::kSlot, inside});
      part_has_slot_ = true;
    } else {
      read_forms(inside.substr(0, colon), inside.substr(colon + 1));
    }
    at_ = close + 1;
  }

  void read_forms(std::string_view name, std::string_view rest) {
    const auto row =
        std::find_if(kFormKinds.begin(), kFormKinds.end(), [&](const FormKind& kind) { return kind.name == name; });
    if (row == kFormKinds.end())
      return fail(at_, "“" + std::string(name) + ":” is none of gender, customer-gender, address");
    TemplatePiece piece{row->kind, {}};
    std::size_t count = 0;
    for (bool more = true; more; ++count) {
      const std::size_t bar = rest.find('|');
      more = bar != std::string_view::npos;
      if (count < piece.forms.size()) piece.forms[count] = rest.substr(0, bar);
      if (more) rest.remove_prefix(bar + 1);
    }
    if (count < row->fewest || count > row->most) {
      return fail(at_, "“" + std::string(name) + ":” needs " + std::to_string(row->fewest) +
                           (row->most == row->fewest ? "" : " or " + std::to_string(row->most)) +
                           " forms with | between them");
    }
    if (row->kind != PieceKind::kAddress && count == 2) piece.forms[2] = piece.forms[0];
    add(piece);
  }

  std::string_view text_;
  std::size_t at_ = 0, part_start_ = 0;
  std::uint32_t parts_ = 0;
  bool part_open_ = false, part_has_slot_ = false;
  std::string reason_;
  std::vector<TemplatePiece> pieces_;
};

}  // namespace

Result<std::vector<TemplatePiece>> read_template_text(std::string_view text) { return TextReader(text).run(); }

}  // namespace takt::rules
