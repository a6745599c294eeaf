#include "rules/blob_writer.hpp"

#include <array>
#include <cstddef>
#include <cstring>
#include <span>

#include "rules/checksum.hpp"
#include "rules/columns.hpp"

namespace takt::rules {

namespace {

using blob::Slice;
using blob::Word;

template <typename T>
Word count(const T& container) {
  return static_cast<Word>(container.size());
}

template <typename T>
Slice append(std::vector<T>& pool, const std::vector<T>& records) {
  const Slice slice{count(pool), count(records)};
  pool.insert(pool.end(), records.begin(), records.end());
  return records.empty() ? Slice{} : slice;
}

template <typename Pool, typename Known, typename View>
Slice keep(Pool& pool, Known& known, View text) {
  if (text.empty()) return {};
  const auto found = known.find(text);
  if (found != known.end()) return found->second;
  const Slice slice{count(pool), count(text)};
  pool.append(text);
  known.emplace(Pool(text), slice);
  return slice;
}

}  // namespace

Slice BlobWriter::text8(std::string_view text) { return keep(strings8_, known8_, text); }
Slice BlobWriter::text16(std::u16string_view text) { return keep(strings16_, known16_, text); }
Slice BlobWriter::list(const std::vector<Word>& words) { return append(words_, words); }
Slice BlobWriter::list(const std::vector<Slice>& slices) { return append(slices_, slices); }

std::vector<std::byte> BlobWriter::finish() const {
  std::vector<std::byte> content;
  write_bytes(strings8_, content);
  write_text(strings16_, content);
  write_bytes(ngram_codes, content);
  const auto write = [&](const auto& records) {
    std::vector<Word> plain(records.size() * sizeof(records[0]) / sizeof(Word));
    if (!plain.empty()) std::memcpy(plain.data(), records.data(), plain.size() * sizeof(Word));
    write_columns(plain, sizeof(records[0]) / sizeof(Word), content);
  };
  // In the order of blob::Section.
  write(words_);
  write(slices_);
  write(checks);
  write(rules);
  write(regexes);
  write(literals);
  write(ngram_models);
  write(list_entries);
  write(templates);
  write(variants);
  write(texts);
  write(slot_labels);
  write_phrases(phrases, content);
  const std::uint64_t checksum = checksum_of(content);
  const std::array<Word, blob::kHeaderWords> header = {blob::kMagic, blob::kVersion,
                                                       static_cast<Word>(sizeof(header) + content.size()),
                                                       static_cast<Word>(checksum), static_cast<Word>(checksum >> 32)};
  std::vector<std::byte> bytes;
  for (const Word word : header) {
    for (unsigned shift = 0; shift < 32; shift += 8) bytes.push_back(static_cast<std::byte>(word >> shift));
  }
  bytes.insert(bytes.end(), content.begin(), content.end());
  return bytes;
}

}  // namespace takt::rules
