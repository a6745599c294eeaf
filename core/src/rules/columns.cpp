#include "rules/columns.hpp"

#include "rules/byte_stream.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace takt::rules {

namespace {

using Word = std::uint32_t;

enum class Guess : std::uint8_t { kNothing, kAbove, kSliceEnd };
constexpr std::array kGuesses = {Guess::kNothing, Guess::kAbove, Guess::kSliceEnd};
constexpr std::size_t kCodes = 255;  // of one byte; byte 0: the unit follows in two bytes

/// Says of one column what each next value should be.
class Guesser {
 public:
  explicit Guesser(Guess guess) : guess_(guess) {}

  /// `right`: the value right of the one asked for. An empty slice starts at 0 and moves nothing.
  [[nodiscard]] Word next(Word right) const { return guess_ == Guess::kSliceEnd && right == 0 ? 0 : expected_; }
  void tell(Word value, Word right) {
    if (guess_ == Guess::kAbove) expected_ = value;
    if (guess_ == Guess::kSliceEnd && right != 0) expected_ = value + right;
  }

 private:
  Guess guess_;
  Word expected_ = 0;
};

/// Whether `a` is the better coding: shorter, or as long and more of it zeros, which compression takes to nothing.
bool is_better(const std::vector<std::byte>& a, const std::vector<std::byte>& b) {
  if (a.size() != b.size()) return a.size() < b.size();
  return std::count(a.begin(), a.end(), std::byte{0}) > std::count(b.begin(), b.end(), std::byte{0});
}

}  // namespace

void write_columns(std::span<const Word> words, std::size_t width, std::vector<std::byte>& out) {
  write_number(static_cast<Word>(words.size() / width), out);
  for (std::size_t column = width; column-- > 0;) {  // from the right: guesses look there
    std::vector<std::byte> best;
    for (const Guess guess : kGuesses) {
      if (guess == Guess::kSliceEnd && column + 1 == width) continue;
      std::vector<std::byte> coded(1, static_cast<std::byte>(guess));
      Guesser guesser(guess);
      for (std::size_t i = column; i < words.size(); i += width) {
        const Word right = column + 1 < width ? words[i + 1] : 0;
        write_number(folded(words[i] - guesser.next(right)), coded);
        guesser.tell(words[i], right);
      }
      if (best.empty() || is_better(coded, best)) best = std::move(coded);
    }
    out.insert(out.end(), best.begin(), best.end());
  }
}

void write_text(std::u16string_view text, std::vector<std::byte>& out) {
  std::map<char16_t, std::size_t> uses;
  for (const char16_t unit : text) ++uses[unit];
  std::vector<std::pair<char16_t, std::size_t>> order(uses.begin(), uses.end());
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  if (order.size() > kCodes) order.resize(kCodes);
  std::map<char16_t, std::byte> codes;
  write_number(static_cast<Word>(order.size()), out);
  for (const auto& [unit, used] : order) {
    codes.emplace(unit, static_cast<std::byte>(codes.size() + 1));
    write_number(unit, out);
  }
  write_number(static_cast<Word>(text.size()), out);
  for (const char16_t unit : text) {
    const auto code = codes.find(unit);
    out.push_back(code == codes.end() ? std::byte{0} : code->second);
    if (code != codes.end()) continue;
    out.push_back(static_cast<std::byte>(unit & 0xff));
    out.push_back(static_cast<std::byte>(unit >> 8));
  }
}

void write_bytes(std::string_view text, std::vector<std::byte>& out) {
  write_number(static_cast<Word>(text.size()), out);
  const auto bytes = std::as_bytes(std::span(text.data(), text.size()));
  out.insert(out.end(), bytes.begin(), bytes.end());
}

std::optional<Word> ColumnReader::number() {
  Word value = 0;
  for (unsigned shift = 0; shift < 35 && at_ < bytes_.size(); shift += 7) {
    const auto byte = static_cast<Word>(bytes_[at_++]);
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
  return std::nullopt;
}

std::optional<std::size_t> ColumnReader::count() {
  const auto value = number();
  if (!value || *value > bytes_.size() - at_) return std::nullopt;
  return *value;
}

std::optional<std::vector<Word>> ColumnReader::columns(std::size_t width) {
  const auto records = count();
  if (!records || *records > (bytes_.size() - at_) / width) return std::nullopt;
  std::vector<Word> words(*records * width);
  for (std::size_t column = width; column-- > 0;) {
    if (at_ == bytes_.size()) return std::nullopt;
    const auto guess = static_cast<Guess>(bytes_[at_++]);
    if (guess > Guess::kSliceEnd || (guess == Guess::kSliceEnd && column + 1 == width)) return std::nullopt;
    Guesser guesser(guess);
    for (std::size_t i = column; i < words.size(); i += width) {
      const auto value = number();
      if (!value) return std::nullopt;
      const Word right = column + 1 < width ? words[i + 1] : 0;
      words[i] = unfolded(*value) + guesser.next(right);
      guesser.tell(words[i], right);
    }
  }
  return words;
}

std::optional<std::u16string> ColumnReader::text() {
  const auto known = count();
  if (!known || *known > kCodes) return std::nullopt;
  std::array<char16_t, kCodes + 1> units{};
  for (std::size_t i = 1; i <= *known; ++i) {
    const auto unit = number();
    if (!unit || *unit > 0xffff) return std::nullopt;
    units[i] = static_cast<char16_t>(*unit);
  }
  const auto size = count();
  if (!size) return std::nullopt;
  std::u16string out(*size, u'\0');
  for (char16_t& unit : out) {
    if (at_ == bytes_.size()) return std::nullopt;
    const auto code = static_cast<std::size_t>(bytes_[at_++]);
    if (code != 0) {
      unit = units[code];
      continue;
    }
    if (bytes_.size() - at_ < 2) return std::nullopt;
    unit = static_cast<char16_t>(static_cast<Word>(bytes_[at_]) | static_cast<Word>(bytes_[at_ + 1]) << 8);
    at_ += 2;
  }
  return out;
}

std::optional<std::span<const std::byte>> ColumnReader::block() {
  const auto size = count();
  if (!size) return std::nullopt;
  at_ += *size;
  return bytes_.subspan(at_ - *size, *size);
}

std::optional<std::string> ColumnReader::bytes() {
  const auto block_of_bytes = block();
  if (!block_of_bytes) return std::nullopt;
  return std::string(reinterpret_cast<const char*>(block_of_bytes->data()), block_of_bytes->size());
}

}  // namespace takt::rules
