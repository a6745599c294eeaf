// Bytes as a text and edits of it: the report after each edit is the report of the edited draft.
#include <cstdlib>

#include "support/draft.hpp"
#include "support/rule_packs.hpp"
#include "text/utf.hpp"

using support::draft_of;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static takt::Engine cached = support::engine();
  static takt::Engine fresh = support::engine();
  if (size < 4) return 0;
  // The first bytes place the edits, the rest is text: half of it the draft, half of it inserted.
  const std::u16string text = takt::text::to_utf16({reinterpret_cast<const char*>(data) + 3, size - 3});
  std::u16string body = text.substr(0, text.size() / 2);
  const std::u16string inserted = text.substr(body.size());
  if (!cached.check(draft_of(body))) return 0;
  for (int i = 0; i < 3; ++i) {
    const std::size_t start = body.empty() ? 0 : data[i] * body.size() / 256;
    const std::size_t end = std::min(body.size(), start + data[2 - i] % 8);
    const auto surrogate = [&](std::size_t at) { return at < body.size() && body[at] >= 0xdc00 && body[at] <= 0xdfff; };
    if (surrogate(start) || surrogate(end)) continue;  // JSON cannot carry what such an edit leaves
    body.replace(start, end - start, inserted);
    const auto after = cached.edit(start, end, inserted);
    const auto whole = fresh.check(draft_of(body));
    if (!after || !whole || *after != *whole) std::abort();
  }
  return 0;
}
