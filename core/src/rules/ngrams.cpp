#include "rules/ngrams.hpp"

#include <algorithm>
#include <optional>

#include "text/characters.hpp"
#include "text/utf.hpp"

namespace takt::rules {

namespace {

/// 0 or 1 for the script of its letters, 2 for another one, nothing when it has no letter.
std::optional<std::uint32_t> script_of_ngram(std::u16string_view ngram) {
  for (const char16_t unit : ngram) {
    const text::Script script = text::script_of(unit);
    if (script == text::Script::kLatin) return 0;
    if (script == text::Script::kCyrillic) return 1;
    if (script == text::Script::kOther) return 2;
  }
  return std::nullopt;
}

/// A word's edge is at the n-gram's own edge, and beside a letter.
bool has_edges_outside(std::u16string_view ngram) {
  if (ngram.size() < 2) return ngram != u"_";
  if (ngram == u"__") return false;
  return ngram.substr(1, ngram.size() - 2).find(kWordEdge) == std::u16string_view::npos;
}

}  // namespace

NgramSource read_ngrams(const json::Value& value, Fault& fault) {
  MemberReader reader(value, "/ngrams", fault);
  NgramSource source;
  source.tag = reader.text("tag", Presence::kRequired);
  std::optional<std::uint32_t> script;
  const json::Array& weights = reader.array("weights", Presence::kRequired);
  if (weights.size() > kMostWeight) fault.report(reader.pointer_to("weights"), "15 lists at most: of weight 1, 2 …");
  for (std::size_t i = 0; i < weights.size() && i < kMostWeight; ++i) {
    const std::string here = json::pointer_to(reader.pointer_to("weights"), i);
    const json::Array* lines = weights[i].array();
    if (lines == nullptr) {
      fault.report(here, "a list of texts is needed here, each with n-grams between spaces");
      break;
    }
    for (const json::Value& line : *lines) {
      const std::u16string text = line.string() == nullptr ? std::u16string() : text::to_utf16(*line.string());
      for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(u' ', start), text.size());
        const std::u16string ngram = text.substr(start, end - start);
        start = end + 1;
        if (ngram.empty()) continue;
        if (ngram.size() > kLongestNgram) fault.report(here, "an n-gram has four letters at most");
        if (!has_edges_outside(ngram)) fault.report(here, "“_” is a word's edge: first or last in an n-gram");
        const auto found = script_of_ngram(ngram);
        if (found && !script) script = found;
        if (found && (*found > 1 || *found != *script)) fault.report(here, "n-grams of one script, Latin or Cyrillic");
        source.weights[ngram] = static_cast<std::uint8_t>(i + 1);
      }
    }
  }
  source.script = script.value_or(0);
  reader.finish();
  return source;
}

}  // namespace takt::rules
