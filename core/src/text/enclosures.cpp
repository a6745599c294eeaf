#include "text/enclosures.hpp"

#include <array>

#include "text/characters.hpp"

namespace takt::text {

namespace {

struct Pair {
  char16_t open, close;
};
// The same mark may open in one language and close in another: „so“, “so”, ”så”.
constexpr Pair kPairs[] = {
    {u'(', u')'}, {u'[', u']'}, {u'«', u'»'}, {u'„', u'“'}, {u'„', u'”'},
    {u'“', u'”'}, {u'”', u'”'}, {u'"', u'"'}, {u'»', u'»'}, {u'\'', u'\''},
};
constexpr std::size_t kDeepest = 4;

bool opens(char16_t mark) {
  for (const Pair& pair : kPairs) {
    if (pair.open == mark) return true;
  }
  return false;
}
bool closes(char16_t open, char16_t mark) {
  for (const Pair& pair : kPairs) {
    if (pair.open == open && pair.close == mark) return true;
  }
  return false;
}

}  // namespace

void find_enclosures(std::u16string_view text, std::span<const Token> tokens, std::uint32_t most,
                     std::vector<Enclosure>& out) {
  out.clear();
  struct Open {
    char16_t mark;
    std::uint32_t token;
  };
  std::array<Open, kDeepest> open{};
  std::size_t depth = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].is_word()) continue;
    const char16_t mark = text[tokens[i].start];
    while (depth > 0 && i - open[0].token > most) {  // the outermost is too long: it encloses nothing
      for (std::size_t k = 1; k < depth; ++k) open[k - 1] = open[k];
      --depth;
    }
    bool closed = false;
    for (std::size_t k = depth; k > 0 && !closed; --k) {
      if (!closes(open[k - 1].mark, mark)) continue;
      closed = true;
      const Enclosure found{open[k - 1].token, i};
      depth = k - 1;
      while (!out.empty() && out.back().open > found.open) out.pop_back();
      out.push_back(found);
    }
    const bool leads = tokens[i].end < text.size() && !is_space(text[tokens[i].end]);
    if (!closed && leads && opens(mark) && depth < kDeepest) open[depth++] = {mark, i};
  }
}

}  // namespace takt::text
