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

struct Wanted {
  mail::Role role;
  std::uint8_t language;
  bool needs_subject;  ///< the draft's subject is empty
  bool all;            ///< not only those that fit
};

/// At most three templates of the role in the language. Where the scenarios give fewer, the commonest letters follow
/// with score 0. Where all are wanted, every other template and register follows with score 0, by id.
std::vector<Suggestion> suggest(const Wanted& wanted, const std::vector<ScenarioScore>& scenarios, const Facts& facts,
                                const Library& library);

}  // namespace takt::suggest
