// Reads the members of one JSON object strictly: wrong types, missing, repeated and unknown
// members become an Error with the JSON Pointer. Only the first fault of a document is kept, so a
// reader can go on asking with defaults and look at the Fault once at the end.
//
// For rule packs; drafts are read leniently elsewhere (unknown members are ignored there).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "json/value.hpp"

namespace takt::rules {

/// The first fault met while reading one document.
class Fault {
 public:
  void report(std::string pointer, std::string reason) {
    if (!found_) error_ = Error{"", std::move(pointer), std::move(reason)};
    found_ = true;
  }
  [[nodiscard]] bool found() const { return found_; }
  [[nodiscard]] const Error& error() const { return error_; }

 private:
  bool found_ = false;
  Error error_;
};

enum class Presence { kOptional, kRequired };

class MemberReader {
 public:
  /// A value that is no object is a fault and reads as an empty object.
  MemberReader(const json::Value& value, std::string pointer, Fault& fault);

  /// The member, or nullptr when it is absent. Marks the name as known.
  const json::Value* member(std::string_view name, Presence presence = Presence::kOptional);

  /// A non-empty string unless `may_be_empty`; "" when absent.
  std::string text(std::string_view name, Presence presence = Presence::kOptional, bool may_be_empty = false);

  /// A list of non-empty strings; a list that is present must not be empty.
  std::vector<std::string> texts(std::string_view name, Presence presence = Presence::kOptional);

  /// A number of -1 … 1 in whole hundredths; 0 when absent.
  int hundredths(std::string_view name);

  /// A whole number of least … most; `least` when absent.
  unsigned whole(std::string_view name, unsigned least, unsigned most, Presence presence = Presence::kOptional);

  /// The number of the string among `names`; names.size() when absent or wrong.
  std::size_t choice(std::string_view name, std::span<const std::string_view> names,
                     Presence presence = Presence::kOptional);

  /// One bit per string of a list, bit i for names[i]; 0 when absent.
  unsigned bits(std::string_view name, std::span<const std::string_view> names,
                Presence presence = Presence::kOptional);

  /// The elements of a list; empty when absent.
  const json::Array& array(std::string_view name, Presence presence = Presence::kOptional);

  /// The members of an object whose names are data; empty when absent.
  const json::Object& object(std::string_view name, Presence presence = Presence::kOptional);

  /// Reports members that nothing asked for.
  void finish();

  [[nodiscard]] const std::string& pointer() const { return pointer_; }
  [[nodiscard]] std::string pointer_to(std::string_view name) const { return json::pointer_to(pointer_, name); }
  [[nodiscard]] Fault& fault() { return fault_; }

 private:
  void wrong_type(std::string_view name, const json::Value& value, std::string_view wanted);

  const json::Object* members_;
  std::string pointer_;
  Fault& fault_;
  std::vector<std::string_view> known_;
};

/// "en, ru, kk" for messages.
std::string listed(std::span<const std::string_view> names);

}  // namespace takt::rules
