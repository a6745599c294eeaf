#include "rules/ngram_writer.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace takt::rules {

namespace {

using blob::Slice;
using blob::Word;

using Row = std::vector<std::uint8_t>;  // a weight for each column

void append_ngram(std::u16string_view before, std::u16string_view ngram, std::u16string& units) {
  const auto differ = std::mismatch(before.begin(), before.end(), ngram.begin(), ngram.end());
  const auto shared = static_cast<std::size_t>(differ.second - ngram.begin());
  units += ngram_head(shared, ngram.size() - shared);
  units += ngram.substr(shared);
}

void append_weights(const Row& row, std::string& bytes) {
  for (std::size_t i = 0; i < row.size(); i += 2) {
    bytes += static_cast<char>(row[i] | (i + 1 < row.size() ? row[i + 1] << 4 : 0));
  }
}

}  // namespace

void write_ngrams(std::span<const PackSource> packs, BlobWriter& writer) {
  for (Word script = 0; script < 2; ++script) {
    std::vector<Word> languages;
    std::map<std::u16string, Row> rows;
    const auto is_of_script = [&](const PackSource& pack) {
      return !pack.ngrams.tag.empty() && pack.ngrams.script == script;
    };
    const auto columns = static_cast<std::size_t>(std::count_if(packs.begin(), packs.end(), is_of_script));
    if (columns == 0) continue;
    for (const PackSource& pack : packs) {
      if (!is_of_script(pack)) continue;
      for (const auto& [ngram, weight] : pack.ngrams.weights) {
        Row& row = rows.try_emplace(ngram, columns).first->second;
        row[languages.size()] = weight;
      }
      languages.push_back(pack.language);
    }
    blob::NgramModel model{};
    model.script = script;
    model.count = static_cast<Word>(rows.size());
    model.columns = static_cast<Word>(columns);
    model.ngrams.start = static_cast<Word>(writer.ngram_units.size());
    model.weights.start = static_cast<Word>(writer.ngram_weights.size());
    std::u16string_view before;
    for (const auto& [ngram, row] : rows) {
      append_ngram(before, ngram, writer.ngram_units);
      append_weights(row, writer.ngram_weights);
      before = ngram;
    }
    model.ngrams.size = static_cast<Word>(writer.ngram_units.size()) - model.ngrams.start;
    model.weights.size = static_cast<Word>(writer.ngram_weights.size()) - model.weights.start;
    model.languages = writer.list(languages);
    writer.ngram_models.push_back(model);
  }
}

}  // namespace takt::rules
