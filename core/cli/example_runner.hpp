// Runs the examples of rules and checks against an engine and prints those that fail.
#pragma once

#include <string>

#include "rules/pack_source.hpp"
#include "takt/takt.hpp"

namespace takt::cli {

/// What an example belongs to.
struct ExampleOwner {
  const rules::PackSource& pack;
  std::string name;  ///< the rule's id, or the check's
  std::string check;
  std::string role;  ///< for examples that name none
};

class ExampleRunner {
 public:
  /// `engine` holds the rules that the examples are of.
  explicit ExampleRunner(Engine& engine) : engine_(engine) {}

  /// A firing example needs a finding of the owner's check exactly on each marked span (on any place
  /// without marks), a silent one none of that check.
  void run(const ExampleOwner& owner, const rules::Examples& examples);

  void pass() { ++passed_; }
  void fail(const std::string& where, const std::string& reason);

  [[nodiscard]] int passed() const { return passed_; }
  [[nodiscard]] int failed() const { return failed_; }

 private:
  void judge(const ExampleOwner& owner, const rules::Example& example, bool fires);

  Engine& engine_;
  int passed_ = 0;
  int failed_ = 0;
};

}  // namespace takt::cli
