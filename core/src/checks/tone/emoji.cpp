#include "checks/tone/emoji.hpp"

#include <unicode/utf16.h>

#include <algorithm>

#include "text/characters.hpp"

namespace takt::checks {

namespace {

using text::Token;
using text::TokenKind;

constexpr std::u16string_view kEyes = u":;=";
constexpr std::u16string_view kNoses = u"-'^";
constexpr std::u16string_view kMouths = u")(]>|*DPpРОO3";  // letters and ">" only with a space around
constexpr char32_t kFirstPictograph = 0x2300;

/// Pictures that also mark the items of a list or a way to reach the writer.
bool is_list_mark(char32_t point) {
  constexpr std::u32string_view kMarks = U"✅✔✓☑▶➡👉🔹🔸🔷🔶▪▫◾◽☎✉📞📧📱📍🌐🏠";
  return kMarks.find(point) != std::u32string_view::npos;
}

/// Emoji by the blocks that hold nothing else, and the faces, hearts and signs of older blocks that are drawn as
/// such (Unicode 15; ICU's own emoji properties are not in the trimmed data).
bool is_picture(char32_t point) {
  constexpr std::u32string_view kOlder = U"☀☕☝☹☺♥⚠⚡✊✋✌✨❌❓❔❕❗❣❤⭐";
  if (point >= 0x1f1e6) return point <= 0x1f1ff || (point >= 0x1f300 && point <= 0x1faff);
  return kOlder.find(point) != std::u32string_view::npos;
}

class EmojiFinder {
 public:
  EmojiFinder(const BlockContext& context, std::vector<engine::CheckHit>& out) : context_(context), out_(out) {}

  void run() {
    const auto tokens = context_.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Token& token = tokens[i];
      if (token.is_word() || token.start < done_) continue;
      const auto mark = static_cast<char16_t>(token.word);
      if (mark == u'(') {
        ++open_;
      } else if (kEyes.find(mark) != std::u16string_view::npos) {
        if (const std::uint32_t end = end_of_face(token.start); end != 0) add(token.start, end);
      } else if (mark == u')') {
        close(token.start);
      } else if (mark == u'<' && at(token.start + 1) == u'3' && !text::is_digit(at(token.start + 2))) {
        add(token.start, token.start + 2);
      } else if (mark >= kFirstPictograph) {
        picture(i);
      }
    }
  }

 private:
  [[nodiscard]] char16_t at(std::uint32_t offset) const {
    return offset < context_.text.size() ? context_.text[offset] : u' ';
  }
  [[nodiscard]] bool is_free_before(std::uint32_t offset) const {
    return offset == 0 || text::is_space(context_.text[offset - 1]);
  }

  /// The end of an emoticon whose eyes stand at `start`, or 0.
  std::uint32_t end_of_face(std::uint32_t start) {
    std::uint32_t i = start + 1;
    const bool nose = kNoses.find(at(i)) != std::u16string_view::npos;
    i += nose;
    const char16_t mouth = at(i);
    if (kMouths.find(mouth) == std::u16string_view::npos) return 0;
    // A bracket with eyes before it may close another one; letters and digits need air around them.
    if (mouth == u')' && open_ > 0 && !nose) return 0;
    if (mouth != u')' && mouth != u'(') {
      if (!is_free_before(start) || text::is_letter(at(i + 1)) || text::is_digit(at(i + 1))) return 0;
      if (at(start) == u'=' && !nose && (text::is_letter(mouth) || mouth == u'*')) return 0;
    } else if (at(start) == u'=' && start > 0 && at(start - 1) == u'=') {
      return 0;  // "==)": code
    } else if (mouth == u'(' && (text::is_letter(at(i + 1)) || text::is_digit(at(i + 1)))) {
      return 0;  // "namely:(first)"
    }
    std::uint32_t end = i + 1;
    while (at(end) == mouth && (mouth == u')' || mouth == u'(')) ++end;
    return end;
  }

  /// A closing bracket: two or more that close nothing are laughter.
  void close(std::uint32_t start) {
    std::uint32_t end = start;
    while (at(end) == u')') ++end;
    const std::uint32_t run = end - start;
    const std::uint32_t laughing = run > open_ ? run - open_ : 0;
    open_ -= std::min(open_, run);
    if (laughing >= 2)
      add(start + (run - laughing), end);
    else
      done_ = end;
  }

  void picture(std::size_t index) {
    const Token& token = context_.tokens[index];
    const char16_t lead = at(token.start);
    const char32_t point = U16_IS_LEAD(lead) && U16_IS_TRAIL(at(token.start + 1))
                               ? static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead, at(token.start + 1)))
                               : lead;
    if (!is_picture(point)) return;
    const bool line_start = index == 0 || context_.tokens[index - 1].line != token.line;
    if (is_list_mark(point) && line_start && text::is_space(at(token.end))) return;
    // A row of pictures is one finding.
    std::size_t last = index;
    while (last + 1 < context_.tokens.size() && !context_.tokens[last + 1].is_word() &&
           context_.tokens[last + 1].start == context_.tokens[last].end &&
           at(context_.tokens[last + 1].start) >= kFirstPictograph) {
      ++last;
    }
    add(token.start, context_.tokens[last].end);
  }

  void add(std::uint32_t start, std::uint32_t end) {
    engine::CheckHit hit;
    hit.start = start;
    hit.end = end;
    const bool spaced =
        start > 0 && at(start - 1) == u' ' && (end >= context_.text.size() || !text::is_letter(at(end)));
    hit.fix.push_back({spaced ? start - 1 : start, end, {}});
    out_.push_back(std::move(hit));
    done_ = end;
  }

  const BlockContext& context_;
  std::vector<engine::CheckHit>& out_;
  std::uint32_t open_ = 0;  // brackets open so far in the block
  std::uint32_t done_ = 0;  // what lies before is judged
};

}  // namespace

void find_emoji(const BlockContext& context, std::vector<engine::CheckHit>& out) { EmojiFinder(context, out).run(); }

}  // namespace takt::checks
