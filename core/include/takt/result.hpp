// Errors as values: a Result<T> holds either a T or an Error that says where the fault is.
//
// The core is built without exceptions, so nothing here throws; reading the value of a failed
// Result is a programming error (checked by the standard library's assertions in debug builds).
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace takt {

/// What was wrong with an input, and where.
struct Error {
  std::string file;     ///< the pack or draft file, empty when the input has no name
  std::string pointer;  ///< JSON Pointer (RFC 6901) of the faulty member; empty: the whole document
  std::string reason;   ///< one sentence in English without a full stop
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool ok() const noexcept { return state_.index() == 0; }
  explicit operator bool() const noexcept { return ok(); }

  [[nodiscard]] T& value() noexcept { return *std::get_if<0>(&state_); }
  [[nodiscard]] const T& value() const noexcept { return *std::get_if<0>(&state_); }
  [[nodiscard]] const Error& error() const noexcept { return *std::get_if<1>(&state_); }

  T& operator*() noexcept { return value(); }
  const T& operator*() const noexcept { return value(); }
  T* operator->() noexcept { return &value(); }
  const T* operator->() const noexcept { return &value(); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace takt
