#include "checks/structure/formatting.hpp"

#include <algorithm>
#include <string_view>

#include "text/characters.hpp"
#include "text/sorting.hpp"

namespace takt::checks {

namespace {

using mail::Format;

constexpr std::size_t kManyPictures = 2;
constexpr std::size_t kManyStretches = 3;        // of colour or of another font
constexpr std::size_t kShortestStretch = 2;      // characters: a coloured dot is no colour
constexpr std::uint32_t kFewPerCent = 10;        // of the body in colour or another font
constexpr std::uint32_t kManyPerCent = 30;       // of the body in italics, bold or underlined
constexpr std::uint32_t kFewestCharacters = 40;  // one stressed word in a short mail is not much

/// What one kind of formatting covers.
struct Cover {
  const Format* first = nullptr;
  std::size_t stretches = 0;
  std::uint64_t characters = 0;

  void add(const Format& format) {
    if (first == nullptr) first = &format;
    ++stretches;
    characters += format.end - format.start;
  }
};

bool is_on_link(const std::vector<const Format*>& links, const Format& format) {
  // Links are sorted by their start and do not overlap each other.
  const auto after = std::upper_bound(links.begin(), links.end(), format.start,
                                      [](std::uint32_t place, const Format* link) { return place < link->start; });
  return after != links.begin() && (*std::prev(after))->end >= format.end;
}

/// A mail program's own font around everything is no choice of the writer.
bool is_base_style(const Format& format, std::u16string_view body) {
  if (format.kind != "color" && format.kind != "font") return false;
  const auto is_text = [](char16_t unit) { return !text::is_space(unit); };
  const auto first = std::find_if(body.begin(), body.end(), is_text) - body.begin();
  const auto after = body.rend() - std::find_if(body.rbegin(), body.rend(), is_text);
  return static_cast<std::ptrdiff_t>(format.start) <= first && static_cast<std::ptrdiff_t>(format.end) >= after;
}

}  // namespace

void find_formatting(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const auto& formats = context.draft.formats;
  if (formats.empty() || context.draft.body.empty()) return;
  std::vector<const Format*> links;
  for (const Format& format : formats) {
    if (format.kind == "link") links.push_back(&format);
  }
  text::sort(links, [](const Format* a, const Format* b) { return a->start < b->start; });
  const std::uint64_t length = context.draft.body.size();
  Cover pictures, colours, stress;
  for (const Format& format : formats) {
    const std::uint32_t part = context.parts.part_at(format.start);
    if ((part & (mail::kGreeting | mail::kBody | mail::kClosing)) == 0) continue;
    if (format.kind == "image")
      pictures.add(format);
    else if (format.end < format.start + kShortestStretch || is_on_link(links, format))
      continue;
    else if (is_base_style(format, context.draft.body))
      continue;
    else if (format.kind == "color" || format.kind == "font")
      colours.add(format);
    else if (format.kind == "italic" || format.kind == "bold" || format.kind == "underline")
      stress.add(format);
  }
  const auto covers = [&](const Cover& cover, std::uint32_t per_cent) {
    return cover.characters >= kFewestCharacters && cover.characters * 100 >= length * per_cent;
  };
  const Format* first = nullptr;
  if (pictures.stretches >= kManyPictures)
    first = pictures.first;
  else if (colours.stretches >= kManyStretches || covers(colours, kFewPerCent))
    first = colours.first;
  else if (covers(stress, kManyPerCent))
    first = stress.first;
  if (first == nullptr) return;
  const auto end = static_cast<std::uint32_t>(std::min<std::uint64_t>(std::max(first->end, first->start + 1), length));
  out.push_back(first->start < end ? at(mail::Target::kBody, first->start, end) : on_draft());
}

}  // namespace takt::checks
