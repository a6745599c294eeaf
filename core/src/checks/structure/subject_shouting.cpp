#include "checks/structure/subject_shouting.hpp"

#include "checks/tone/shouting.hpp"

namespace takt::checks {

namespace {

// A block check cannot know that it reads a subject; what is longer, or of several lines, is none.
constexpr std::size_t kLongestSubject = 250;

void find_exclamations(const BlockContext& context, std::vector<engine::CheckHit>& out) {
  const auto tokens = context.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].is_mark(u'!')) continue;
    std::size_t last = i;
    while (last + 1 < tokens.size() && tokens[last + 1].is_mark(u'!')) ++last;
    engine::CheckHit hit;
    hit.start = tokens[i].start;
    hit.end = tokens[last].end;
    hit.fix.push_back({hit.start, hit.end, u""});
    out.push_back(std::move(hit));
    i = last;
  }
}

}  // namespace

void find_shouted_subject(const BlockContext& context, std::vector<engine::CheckHit>& out) {
  if (context.tokens.empty() || context.tokens.back().line != 0 || context.text.size() > kLongestSubject) return;
  find_shouting(context, out);
  find_exclamations(context, out);
}

}  // namespace takt::checks
