#include "draft_view.hpp"

#include <algorithm>

#include "json/value.hpp"
#include "text/utf.hpp"

namespace takt::cli {

DraftView read_draft_view(const Document& document) {
  DraftView view;
  const Result<json::Value> draft = json::parse(document.draft);
  if (!draft) return view;
  const json::Value* subject = draft->find("subject");
  if (subject != nullptr && subject->string() != nullptr) view.subject = text::to_utf16(*subject->string());
  const json::Value* body = draft->find("body");
  const json::Value* text = body == nullptr ? nullptr : body->find("text");
  if (text != nullptr && text->string() != nullptr) view.body = text::to_utf16(*text->string());
  return view;
}

LinePlace place_of(std::u16string_view text, std::uint32_t offset) {
  const std::size_t at = std::min<std::size_t>(offset, text.size());
  const std::u16string_view before = text.substr(0, at);
  const std::size_t newline = before.rfind(u'\n');
  LinePlace place;
  place.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), u'\n'));
  place.line_start = newline == std::u16string_view::npos ? 0 : newline + 1;
  place.line_end = std::min(text.find(u'\n', at), text.size());
  if (place.line_end > at && text[place.line_end - 1] == u'\r') --place.line_end;
  place.column = 1 + at - place.line_start;
  return place;
}

}  // namespace takt::cli
