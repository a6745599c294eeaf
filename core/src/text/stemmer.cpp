#include "text/stemmer.hpp"

#include <takt_snowball/stemmers.h>

#include <algorithm>
#include <map>

#include "text/characters.hpp"
#include "text/snowball_list.hpp"
#include "text/sorting.hpp"

namespace takt::text {

namespace {

struct Algorithm {
  std::string_view language;
  SN_env* (*create)();
  void (*close)(SN_env*);
  int (*stem)(SN_env*);
};

#define TAKT_ALGORITHM(tag, name) {tag, takt_##name##_create_env, takt_##name##_close_env, takt_##name##_stem},
constexpr Algorithm kAlgorithms[] = {TAKT_SNOWBALL_LIST(TAKT_ALGORITHM)};
#undef TAKT_ALGORITHM

constexpr std::size_t kShortestStem = 3;
constexpr int kMostSuffixes = 4;

bool has_vowel(std::u16string_view word) { return word.find_first_of(kVowels) != std::u16string_view::npos; }

/// Suffixes by their last unit, longest first.
using Suffixes = std::map<char16_t, std::vector<std::u16string_view>>;

std::u16string_view strip_once(std::u16string_view word, const Suffixes& suffixes) {
  const auto candidates = word.empty() ? suffixes.end() : suffixes.find(word.back());
  if (candidates == suffixes.end()) return word;
  for (const auto suffix : candidates->second) {
    if (word.size() < suffix.size() + kShortestStem || !word.ends_with(suffix)) continue;
    const auto rest = word.substr(0, word.size() - suffix.size());
    if (has_vowel(rest)) return rest;
  }
  return word;
}

const Algorithm* algorithm_of(std::string_view language) {
  const auto found = std::find_if(std::begin(kAlgorithms), std::end(kAlgorithms),
                                  [&](const Algorithm& algorithm) { return algorithm.language == language; });
  return found == std::end(kAlgorithms) ? nullptr : &*found;
}

}  // namespace

bool has_stemmer(std::string_view language) { return algorithm_of(language) != nullptr; }

struct Stemmer::Impl {
  const Algorithm* algorithm = nullptr;
  SN_env* environment = nullptr;
  Suffixes suffixes;
};

Stemmer::Stemmer(std::string_view language, std::vector<std::u16string_view> suffixes) : impl_(new Impl) {
  impl_->algorithm = algorithm_of(language);
  if (impl_->algorithm != nullptr) impl_->environment = impl_->algorithm->create();
  sort(suffixes, [](auto a, auto b) { return a.size() > b.size(); });
  for (const auto suffix : suffixes) {
    if (!suffix.empty()) impl_->suffixes[suffix.back()].push_back(suffix);
  }
}

Stemmer::~Stemmer() {
  if (impl_ == nullptr) return;
  if (impl_->environment != nullptr) impl_->algorithm->close(impl_->environment);
  delete impl_;
}

Stemmer::Stemmer(Stemmer&& other) noexcept : impl_(std::exchange(other.impl_, nullptr)) {}
Stemmer& Stemmer::operator=(Stemmer&& other) noexcept {
  std::swap(impl_, other.impl_);
  return *this;
}

std::u16string_view Stemmer::stem(std::u16string_view folded) {
  if (impl_->environment == nullptr) {
    for (int i = 0; i < kMostSuffixes; ++i) {
      const auto shorter = strip_once(folded, impl_->suffixes);
      if (shorter.size() == folded.size()) break;
      folded = shorter;
    }
    return folded;
  }
  SN_env* environment = impl_->environment;
  static_assert(sizeof(symbol) == sizeof(char16_t));
  SN_set_current(environment, static_cast<int>(folded.size()), reinterpret_cast<const symbol*>(folded.data()));
  impl_->algorithm->stem(environment);
  return {reinterpret_cast<const char16_t*>(environment->p), static_cast<std::size_t>(environment->l)};
}

}  // namespace takt::text
