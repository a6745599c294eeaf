// A class for every unit that plain text is made of: Latin, Greek and Cyrillic with ASCII, and general
// punctuation up to the letter-like symbols (№). Units outside have the class 0: not plain.
#pragma once

#include <array>
#include <cstddef>

namespace takt::text {

template <typename Class>
class PlainTable {
 public:
  /// `class_of`: answers for one unit.
  template <typename ClassOf>
  explicit PlainTable(ClassOf class_of) {
    for (std::size_t i = 0; i < kLow; ++i) classes_[i] = class_of(static_cast<char16_t>(i));
    for (std::size_t i = kHigh; i < kHighEnd; ++i) classes_[kLow + i - kHigh] = class_of(static_cast<char16_t>(i));
  }

  [[nodiscard]] Class operator[](char16_t unit) const {
    if (unit < kLow) return classes_[unit];
    return unit >= kHigh && unit < kHighEnd ? classes_[kLow + unit - kHigh] : Class{};
  }

 private:
  static constexpr std::size_t kLow = 0x530, kHigh = 0x2000, kHighEnd = 0x2200;
  std::array<Class, kLow + (kHighEnd - kHigh)> classes_{};
};

}  // namespace takt::text
