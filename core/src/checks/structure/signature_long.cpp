#include "checks/structure/signature_long.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace takt::checks {

namespace {
constexpr std::uint32_t kMostLines = 6;
}

void find_long_signature(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  if (!context.parts.signature) return;
  const mail::Range& signature = *context.parts.signature;
  const std::u16string_view text =
      std::u16string_view(context.draft.body).substr(signature.start, signature.end - signature.start);
  std::uint32_t lines = 0;
  for (std::size_t start = 0; start < text.size();) {
    std::size_t end = start;
    while (end < text.size() && !text::is_line_break(text[end])) ++end;
    const std::u16string_view line = text.substr(start, end - start);
    lines += std::any_of(line.begin(), line.end(),
                         [](char16_t unit) { return text::is_letter(unit) || text::is_digit(unit); });
    start = end + 1;
  }
  if (lines <= kMostLines) return;
  engine::CheckHit hit = on_draft();
  hit.count = lines;
  hit.limit = kMostLines;
  out.push_back(std::move(hit));
}

}  // namespace takt::checks
