// A finding before it is written: what was found where, with its words still as references.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/analysis.hpp"
#include "mail/draft.hpp"

namespace takt::report {

struct Fix {
  std::u16string label;
  std::vector<engine::Edit> edits;  ///< in the finding's own target; in the body when it has no place
};

struct Finding {
  std::string_view id;      ///< lives as long as the rules
  std::uint32_t check = 0;  ///< number in the catalogue
  mail::Severity severity = mail::Severity::kHint;
  bool own_severity = false;  ///< given by the rule or the hit, and not its check's
  mail::Target target = mail::Target::kDraft;
  std::uint32_t start = 0, end = 0;  ///< UTF-16 units in the target
  std::u16string message, why;
  std::vector<Fix> fixes;
  std::uint64_t fingerprint = 0;
};

/// The words of the draft that a finding marks; empty: it is about the whole draft.
std::u16string_view marked_words(const Finding& finding, const mail::Draft& draft);

/// Sorts by target, start, end and id; of findings of one id, one that lies within another goes, and of two tone
/// findings that overlap the second.
void order(std::vector<Finding>& findings);

/// What a fingerprint keeps of a sentence: its characters without case and white space.
std::uint64_t sentence_hash(std::u16string_view sentence);

/// Stable while the sentence around the finding stays the same, wherever it stands.
std::uint64_t fingerprint(std::string_view id, std::uint64_t sentence_hash, std::u16string_view marked);

/// Sixteen hexadecimal digits.
std::string to_hex(std::uint64_t fingerprint);

}  // namespace takt::report
