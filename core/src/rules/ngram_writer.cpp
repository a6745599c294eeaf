#include "rules/ngram_writer.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "rules/ngram_codes.hpp"

namespace takt::rules {

namespace {

using blob::Slice;
using blob::Word;

using Rows = std::map<std::uint64_t, std::array<std::uint8_t, kMostLanguages>>;

/// Answers what the rows say, and writes it.
class RowCoder {
 public:
  RowCoder(const Rows& rows, std::string& out) : rows_(&rows), bits_(out) {}

  bool has(std::uint64_t key, Chance& chance) { return tell(rows_->contains(key), chance); }
  bool weighs_more(std::uint64_t key, std::size_t column, std::uint8_t weight, Chance& chance) {
    return tell(rows_->at(key)[column] > weight, chance);
  }
  [[nodiscard]] static bool is_whole() { return true; }
  void finish() { bits_.finish(); }

 private:
  bool tell(bool answer, Chance& chance) {
    bits_.add(answer, chance);
    return answer;
  }

  const Rows* rows_;
  BitWriter bits_;
};

/// The n-gram and all that it is made of: those nobody gave weigh nothing.
void add_with_parts(std::u16string_view ngram, Rows& rows) {
  for (std::size_t start = 0; start < ngram.size(); ++start) {
    for (std::size_t size = 1; size <= ngram.size() - start; ++size) {
      rows.try_emplace(ngram_key(ngram.substr(start, size)));
    }
  }
}

}  // namespace

void write_ngrams(std::span<const PackSource> packs, BlobWriter& writer) {
  for (Word script = 0; script < 2; ++script) {
    std::vector<Word> languages;
    Rows rows;
    std::set<char16_t> letters;
    for (const PackSource& pack : packs) {
      if (pack.ngrams.tag.empty() || pack.ngrams.script != script) continue;
      for (const auto& [ngram, weight] : pack.ngrams.weights) {
        letters.insert(ngram.begin(), ngram.end());
        add_with_parts(ngram, rows);
        rows[ngram_key(ngram)][languages.size()] = weight;
      }
      languages.push_back(pack.language);
    }
    if (languages.empty()) continue;
    blob::NgramModel model{};
    model.script = script;
    model.columns = static_cast<Word>(languages.size());
    const std::u16string units(letters.begin(), letters.end());
    model.letters = writer.text16(units);
    model.codes.start = static_cast<Word>(writer.ngram_codes.size());
    RowCoder coder(rows, writer.ngram_codes);
    NgramTable written;
    walk_ngrams(units, languages.size(), coder, written);
    coder.finish();
    model.codes.size = static_cast<Word>(writer.ngram_codes.size()) - model.codes.start;
    model.languages = writer.list(languages);
    writer.ngram_models.push_back(model);
  }
}

}  // namespace takt::rules
