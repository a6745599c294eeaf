// The core's own figures, natively or (built by Emscripten) under Node: one JSON object a text.
//
//   takt_bench RULES TEXT_FILE…
//
// floor: UTF-16 conversion plus one ICU word pass and one sentence pass over the text, in this very
//        build: what any checker of words and sentences pays before it checks anything.
// whole: a new engine's first report on the text. again: the same draft checked once more.
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

int run(const std::string& rules, const char* path) {
  const std::string text = read(path);
  const std::string draft = support::draft_of(takt::text::to_utf16(text));
  const auto blob = std::as_bytes(std::span(rules.data(), rules.size()));
  const int rounds = text.size() > 50000 ? 9 : 31;
  std::vector<double> load, whole, again, edit;
  std::size_t findings = 0;
  for (int i = 0; i < rounds; ++i) {
    auto start = Clock::now();
    auto engine = takt::Engine::create(blob);
    load.push_back(since(start));
    if (!engine) return std::fprintf(stderr, "%s\n", engine.error().reason.c_str()), 1;
    start = Clock::now();
    auto report = engine->check(draft);
    whole.push_back(since(start));
    if (!report) return std::fprintf(stderr, "%s: %s\n", path, report.error().reason.c_str()), 1;
    start = Clock::now();
    report = engine->check(draft);
    again.push_back(since(start));
    const std::u16string utf16 = takt::text::to_utf16(text);
    std::size_t middle = utf16.size() / 2;
    while (middle < utf16.size() && utf16[middle] != u' ') ++middle;
    for (int k = 0; k < 5; ++k) {
      start = Clock::now();
      report = engine->edit(middle, middle, k % 2 == 0 ? u" word" : u" другое");
      edit.push_back(since(start));
    }
    findings = 0;
    for (std::size_t at = 0; (at = report->find("\"fingerprint\"", at)) != std::string::npos; ++at) ++findings;
  }
  std::printf(
      "{\"text\":\"%s\",\"bytes\":%zu,\"findings\":%zu,\"load\":%.3f,\"floor\":%.4f,\"whole\":%.4f,\"again\":%.4f,"
      "\"edit\":%.4f}\n",
      path, text.size(), findings, median(load), measure_floor(text, rounds), median(whole), median(again),
      median(edit));
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
