// The templates that fit a mail, best first, filled: from the ranked scenarios to what the writer can insert.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "suggest/facts.hpp"
#include "suggest/fill.hpp"
#include "suggest/library.hpp"
#include "suggest/scenarios.hpp"

namespace takt::suggest {

struct Suggestion {
  const Template* source = nullptr;  ///< of the library
  double score = 0;
  bool formal = false;
  FilledText filled;
  std::u16string subject;  ///< empty: the draft has one, or the template none
};

/// At most three templates of `role` in `language`. Where the scenarios give fewer, the commonest letters follow with
/// score 0. `needs_subject`: the draft's subject is empty.
std::vector<Suggestion> suggest(mail::Role role, std::uint8_t language, const std::vector<ScenarioScore>& scenarios,
                                const Facts& facts, bool needs_subject, const Library& library);

}  // namespace takt::suggest
