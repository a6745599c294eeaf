#include "rules/blob_writer.hpp"

#include <cstddef>
#include <cstring>
#include <span>

#include "rules/checksum.hpp"

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
  blob::Header header{};
  std::vector<std::byte> bytes(sizeof(header));
  // In the order of blob::Section.
  std::size_t number = 0;
  const auto write = [&](const auto& pool) {
    const auto records = std::as_bytes(std::span(pool.data(), pool.size()));
    const std::size_t start = bytes.size();
    header.sections[number++] = {static_cast<Word>(start), count(pool)};
    bytes.resize(start + (records.size() + sizeof(Word) - 1) / sizeof(Word) * sizeof(Word));
    if (!records.empty()) std::memcpy(bytes.data() + start, records.data(), records.size());
  };
  write(strings8_);
  write(strings16_);
  write(words_);
  write(slices_);
  write(checks);
  write(rules);
  write(matchers);
  write(vocabulary);
  write(hash_slots);
  write(sequences);
  write(elements);
  write(anchors);
  write(anchor_index);
  write(regexes);
  write(literals);
  header.magic = blob::kMagic;
  header.version = blob::kVersion;
  header.total_bytes = count(bytes);
  std::memcpy(bytes.data(), &header, sizeof(header));
  const std::uint64_t checksum = checksum_of(std::span(bytes).subspan(offsetof(blob::Header, sections)));
  header.checksum_low = static_cast<Word>(checksum);
  header.checksum_high = static_cast<Word>(checksum >> 32);
  std::memcpy(bytes.data(), &header, sizeof(header));
  return bytes;
}

}  // namespace takt::rules
