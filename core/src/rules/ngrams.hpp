// The n-grams of the language statistics: as a pack gives them, and as the blob keeps them.
//
// In the blob they stand sorted, each as one unit that says how much it shares with the one before
// and how many units follow, then those units. Up to four units make one number, the first highest.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "rules/member_reader.hpp"

namespace takt::rules {

inline constexpr std::size_t kLongestNgram = 4;
inline constexpr std::size_t kMostWeight = 15;
inline constexpr std::size_t kMostLanguages = 16;  ///< of one script, in all packs together

/// The statistics of one language.
struct NgramSource {
  std::string tag;           // of the language; empty: the pack has none
  std::uint32_t script = 0;  // 0 Latin, 1 Cyrillic
  std::map<std::u16string, std::uint8_t> weights;
};

/// Reads the member "ngrams" of a pack.
NgramSource read_ngrams(const json::Value& value, Fault& fault);

inline constexpr char16_t ngram_head(std::size_t shared, std::size_t rest) {
  return static_cast<char16_t>(shared << 4 | rest);
}

/// Walks through the n-grams of a blob.
class NgramReader {
 public:
  explicit NgramReader(std::span<const char16_t> units) : units_(units) {}

  /// The next one, or 0 at the end (or where the data make no sense).
  std::uint64_t next() {
    if (at_ >= units_.size()) return 0;
    const std::size_t shared = units_[at_] >> 4, rest = units_[at_] & 15u;
    ++at_;
    if (shared > size_ || shared + rest > kLongestNgram || rest > units_.size() - at_) return 0;
    for (; size_ > shared; --size_) key_ >>= 16;
    for (; size_ < shared + rest; ++size_) key_ = key_ << 16 | units_[at_++];
    return key_;
  }

 private:
  std::span<const char16_t> units_;
  std::size_t at_ = 0, size_ = 0;
  std::uint64_t key_ = 0;
};

}  // namespace takt::rules
