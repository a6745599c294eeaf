// The core's own figures, natively or (built by Emscripten) under Node: one JSON object a text.
//
//   takt_bench RULES TEXT_FILE…
//
// floor: UTF-16 conversion plus one ICU word pass and one sentence pass over the text, in this very
//        build: what any checker of words and sentences pays before it checks anything.
// cold:  a new engine's first report: words are new to it, expressions not yet compiled, memory untouched.
// whole: the whole text analysed by an engine that has worked before, as the extension's has: every
//        paragraph is new to its cache (each ends in another word), its words are not.
// again: the same draft checked once more.
// edit:  a report after one word was inserted in the middle. Times in milliseconds, medians.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "support/draft.hpp"
#include "takt/takt.hpp"
#include "text/breaks.hpp"
#include "text/utf.hpp"

namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double median(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

std::string read(const char* path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

double measure_floor(const std::string& text, int rounds) {
  takt::text::BreakIterator words(takt::text::BreakKind::kWord), sentences(takt::text::BreakKind::kSentence);
  std::vector<takt::text::Boundary> boundaries;
  std::vector<double> times;
  for (int i = 0; i < rounds; ++i) {
    const auto start = Clock::now();
    const std::u16string utf16 = takt::text::to_utf16(text);
    words.boundaries(utf16, boundaries);
    sentences.boundaries(utf16, boundaries);
    times.push_back(since(start));
  }
  return median(std::move(times));
}

/// The text with another word at the end of each paragraph: no paragraph cache knows it.
std::string with_new_paragraphs(const std::string& text, int round) {
  const std::string word = " r" + std::to_string(round) + "\n\n";
  std::string out;
  std::size_t from = 0;
  for (std::size_t at; (at = text.find("\n\n", from)) != std::string::npos; from = at + 2) {
    out.append(text, from, at - from).append(word);
  }
  return out.append(text, from);
}

struct Figures {
  std::vector<double> load, cold, whole, again, edit;
  std::size_t findings = 0;
};

bool measure(const std::string& rules, const std::string& text, int rounds, Figures& out) {
  const auto blob = std::as_bytes(std::span(rules.data(), rules.size()));
  const std::u16string utf16 = takt::text::to_utf16(text);
  const std::string draft = support::draft_of(utf16);
  std::size_t middle = utf16.find(u' ', utf16.size() / 2);
  if (middle == std::u16string::npos) middle = 0;
  for (int i = 0; i < rounds; ++i) {
    auto start = Clock::now();
    auto engine = takt::Engine::create(blob);
    out.load.push_back(since(start));
    if (!engine) return false;
    const auto timed = [&](std::vector<double>& times, auto work) {
      start = Clock::now();
      const auto report = work();
      times.push_back(since(start));
      if (report) {
        out.findings = 0;
        for (std::size_t at = 0; (at = report->find("\"fingerprint\"", at)) != std::string::npos; ++at) ++out.findings;
      }
      return report.ok();
    };
    const std::string renewed = support::draft_of(takt::text::to_utf16(with_new_paragraphs(text, i)));
    if (!timed(out.cold, [&] { return engine->check(draft); })) return false;
    if (!timed(out.whole, [&] { return engine->check(renewed); })) return false;
    if (!timed(out.again, [&] { return engine->check(renewed); })) return false;
    for (int k = 0; k < 5; ++k) {
      if (!timed(out.edit, [&] { return engine->edit(middle, middle, k % 2 == 0 ? u" word" : u" другое"); }))
        return false;
    }
  }
  return true;
}

int run(const std::string& rules, const char* path) {
  const std::string text = read(path);
  const int rounds = text.size() > 50000 ? 9 : 31;
  Figures figures;
  if (!measure(rules, text, rounds, figures)) return std::fprintf(stderr, "%s: no report\n", path), 1;
  std::printf(
      "{\"text\":\"%s\",\"bytes\":%zu,\"findings\":%zu,\"load\":%.3f,\"floor\":%.4f,\"cold\":%.4f,\"whole\":%.4f,",
      path, text.size(), figures.findings, median(figures.load), measure_floor(text, rounds), median(figures.cold),
      median(figures.whole));
  std::printf("\"again\":%.4f,\"edit\":%.4f}\n", median(figures.again), median(figures.edit));
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) return std::fprintf(stderr, "usage: takt_bench RULES TEXT_FILE...\n"), 2;
  const std::string rules = read(arguments[1]);
  for (int i = 2; i < count; ++i) {
    if (const int failed = run(rules, arguments[i]); failed != 0) return failed;
  }
  return 0;
}
