#include "suggest/fill.hpp"

#include <algorithm>

#include "rules/vocabulary_names.hpp"
#include "text/utf.hpp"

namespace takt::suggest {

namespace {

using rules::PieceKind;
using rules::TemplatePiece;

std::string_view form_of(const TemplatePiece& piece, mail::Gender gender) {
  return piece.forms[gender == mail::Gender::kMale ? 0 : gender == mail::Gender::kFemale ? 1 : 2];
}

class Filler {
 public:
  Filler(std::uint8_t language, const Facts& facts, const Library& library)
      : language_(language), facts_(facts), library_(library) {}

  void append(std::string_view source, FilledText& out) {
    const auto read = rules::read_template_text(source);
    if (!read) return;  // the compiler has let none through
    const std::vector<TemplatePiece>& pieces = *read;
    for (const TemplatePiece& piece : pieces) {
      if (piece.part == 0 || is_known(pieces, piece.part)) append(piece, out);
    }
  }

 private:
  /// Whether every slot of a bracketed part can be filled.
  [[nodiscard]] bool is_known(const std::vector<TemplatePiece>& pieces, std::uint32_t part) const {
    return std::all_of(pieces.begin(), pieces.end(), [&](const TemplatePiece& piece) {
      return piece.part != part || piece.kind != PieceKind::kSlot || !facts_.value(piece.text).empty();
    });
  }

  void append(const TemplatePiece& piece, FilledText& out) {
    switch (piece.kind) {
      case PieceKind::kWords:
        out.text += text::to_utf16(piece.text);
        break;
      case PieceKind::kGender:
        out.text += text::to_utf16(form_of(piece, facts_.author));
        break;
      case PieceKind::kCustomerGender:
        out.text += text::to_utf16(form_of(piece, facts_.customer));
        break;
      case PieceKind::kAddress:
        out.text += text::to_utf16(piece.forms[facts_.familiar ? 0 : 1]);
        break;
      case PieceKind::kSlot:
        append_slot(piece.text, out);
        break;
    }
  }

  void append_slot(std::string_view name, FilledText& out) {
    FilledSlot slot{name, text::to_utf16(library_.label(language_, name)), static_cast<std::uint32_t>(out.text.size())};
    const std::u16string_view value = facts_.value(name);
    slot.filled = !value.empty();
    if (slot.filled)
      out.text += value;
    else
      out.text.append(u"[").append(slot.label).append(u"]");
    slot.end = static_cast<std::uint32_t>(out.text.size());
    out.slots.push_back(std::move(slot));
  }

  std::uint8_t language_;
  const Facts& facts_;
  const Library& library_;
};

}  // namespace

FilledText fill(const Variant& variant, std::uint8_t language, const Facts& facts, const Library& library) {
  FilledText out;
  Filler filler(language, facts, library);
  for (const Section& section : variant.sections) {
    if (!out.text.empty()) out.text += u"\n\n";
    const auto start = static_cast<std::uint32_t>(out.text.size());
    filler.append(section.text, out);
    out.sections.push_back({rules::kSectionNames[section.part], start, static_cast<std::uint32_t>(out.text.size())});
  }
  return out;
}

std::u16string fill_line(std::string_view text, std::uint8_t language, const Facts& facts, const Library& library) {
  FilledText out;
  Filler(language, facts, library).append(text, out);
  return std::move(out.text);
}

}  // namespace takt::suggest
