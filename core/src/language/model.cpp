#include "language/model.hpp"

#include <algorithm>
#include <bit>
#include <span>
#include <utility>

#include "rules/ngram_codes.hpp"
#include "text/characters.hpp"

namespace takt::language {

namespace {

constexpr std::int16_t kKnownWord = 16;   // what one of a language's commonest words adds to its n-grams
constexpr std::size_t kLongestWord = 40;  // letters that vote; what is longer is rarely a word
constexpr std::uint64_t kBoundary = rules::kWordEdge;

static_assert(kColumns == rules::kMostLanguages);

std::size_t slot_of(std::uint64_t key, std::size_t mask) {
  return static_cast<std::size_t>((key * 0x9e3779b97f4a7c15u) >> 40) & mask;
}

/// Takes the answers from the blob.
class NgramCoder {
 public:
  explicit NgramCoder(std::span<const char> codes) : bits_(codes) {}

  bool has(std::uint64_t, rules::Chance& chance) { return bits_.read(chance); }
  bool weighs_more(std::uint64_t, std::size_t, std::uint8_t, rules::Chance& chance) { return bits_.read(chance); }
  [[nodiscard]] bool is_whole() const { return bits_.is_whole(); }

 private:
  rules::BitReader bits_;
};

}  // namespace

Model::Model(const rules::Pack& pack) {
  for (Script& script : scripts_) script.languages.fill(kOther);
  for (const rules::blob::NgramModel& record : pack.ngram_models()) {
    if (record.script < kScripts) read(pack, record, scripts_[record.script]);
  }
}

void Model::read(const rules::Pack& pack, const rules::blob::NgramModel& record, Script& script) {
  const auto languages = pack.words(record.languages);
  if (languages.size() != record.columns) return;
  NgramCoder coder(pack.ngram_codes(record.codes));
  rules::NgramTable table;
  if (!rules::walk_ngrams(pack.text16(record.letters), record.columns, coder, table)) return;
  script.columns = record.columns;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    script.languages[i] = languages[i] < kTags.size() ? static_cast<std::uint8_t>(languages[i]) : kOther;
  }
  const std::size_t size = std::bit_ceil(table.keys.size() * 2 + 1);
  script.keys.assign(size, 0);
  script.rows.assign(size, 0);
  for (std::size_t row = 0; row < table.keys.size(); ++row) {
    const std::uint64_t key = table.keys[row];
    if (key == kBoundary) continue;
    std::size_t slot = slot_of(key, size - 1);
    while (script.keys[slot] != 0) slot = (slot + 1) & (size - 1);
    script.keys[slot] = key;
    script.rows[slot] = static_cast<std::uint16_t>(row);
  }
  script.weights = std::move(table.weights);
}

void Model::add(const Script& script, std::uint64_t key, WordVote& vote) {
  const std::size_t mask = script.keys.size() - 1;
  std::size_t slot = slot_of(key, mask);
  while (script.keys[slot] != key) {
    if (script.keys[slot] == 0) return;
    slot = (slot + 1) & mask;
  }
  const auto& weights = script.weights[script.rows[slot]];
  for (std::size_t i = 0; i < kColumns; ++i) vote.score[i] = static_cast<std::int16_t>(vote.score[i] + weights[i]);
}

WordVote Model::vote_of(const text::WordInfo& word, std::uint8_t known) const {
  WordVote vote;
  if ((word.flags & text::kHasLetter) == 0) return vote;
  const unsigned scripts = word.flags & (text::kLatin | text::kCyrillic | text::kOtherScript);
  if (scripts == text::kOtherScript) vote.foreign = 1;
  // Identifiers, and words that mix scripts, are in no language.
  const bool readable = (word.flags & (text::kHasDigit | text::kInnerUpper)) == 0;
  if (!readable || (scripts != text::kLatin && scripts != text::kCyrillic)) return vote;
  vote.script = scripts == text::kLatin ? 0 : 1;
  vote.counts = 1;
  const Script& script = scripts_[vote.script];
  if (script.keys.empty()) return vote;

  // The last four units, the boundary included, as one number: each n-gram is its lowest bits.
  std::uint64_t last = 0;
  std::size_t length = 0;  // units since the word, or the part of a compound, began
  unsigned ngrams = 0;
  const auto step = [&](std::uint64_t unit) {
    last = last << 16 | unit;
    ++length;
    for (std::size_t size = unit == kBoundary ? 2 : 1; size <= std::min<std::size_t>(4, length); ++size) {
      const std::uint64_t key = size == 4 ? last : last & ((std::uint64_t{1} << (16 * size)) - 1);
      if (key == kBoundary) continue;
      add(script, key, vote);
      ++ngrams;
    }
  };
  const auto begin = [&] {
    last = kBoundary;
    length = 1;
  };
  begin();
  for (const char16_t unit : word.folded.substr(0, kLongestWord)) {
    if (unit == u'\'' || text::is_letter(unit)) {
      step(unit);
    } else if (length > 1) {
      step(kBoundary);
      begin();
    }
  }
  if (length > 1) step(kBoundary);
  vote.ngrams = static_cast<std::uint8_t>(std::min(ngrams, 255u));
  for (std::size_t i = 0; i < script.columns; ++i) {
    const std::uint8_t language = script.languages[i];
    if (language != kOther && (known >> language & 1) != 0) {
      vote.score[i] = static_cast<std::int16_t>(vote.score[i] + kKnownWord);
    }
  }
  return vote;
}

}  // namespace takt::language
