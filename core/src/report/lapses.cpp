#include "report/lapses.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace takt::report {

namespace {

struct Form {
  std::string_view id;
  std::size_t most;  // more of them in one mail are no lapse
};

constexpr std::size_t kNoLimit = 0xffffffff;  // who says «ты» says it throughout
constexpr std::array<Form, 4> kForms = {
    {{"tone.exclamation", 2}, {"tone.familiar", kNoLimit}, {"tone.shouting", 2}, {"tone.slang", 2}}};

constexpr std::string_view kThanksMissing = "tone.appreciation-missing", kFamiliar = "tone.familiar";
// Faults in a letter to a customer or a firm, and nobody's business elsewhere.
constexpr std::array<std::string_view, 13> kManners = {
    "tone.bare-thanks", "tone.casual-refusal", "tone.cold",      "tone.condescending", "tone.dismissive",
    "tone.emoji",       "tone.exclamation",    "tone.hedging",   "tone.jargon",        "tone.negative-wording",
    "tone.shouting",    "tone.slang",          "tone.too-formal"};

const Form* form_of(const Finding& finding) {
  const auto* const found =
      std::find_if(kForms.begin(), kForms.end(), [&](const Form& form) { return form.id == finding.id; });
  return found == kForms.end() ? nullptr : &*found;
}

bool is_loud(const Finding& finding) { return finding.severity != mail::Severity::kHint; }

}  // namespace

void soften_lapses(mail::Role role, std::vector<Finding>& findings) {
  if (role == mail::Role::kAgent) return;
  std::array<std::size_t, kForms.size()> counts{};
  for (const Finding& finding : findings) {
    if (!finding.id.starts_with("tone.") || !is_loud(finding)) continue;
    const Form* form = form_of(finding);
    if (form == nullptr || finding.own_severity) {
      // Hard words, wherever they stand. A stronger lapse is none either, but makes no attack of the others.
      if (form == nullptr || form->id == "tone.slang") return;
      continue;
    }
    ++counts[static_cast<std::size_t>(form - kForms.data())];
  }
  for (Finding& finding : findings) {
    const Form* form = form_of(finding);
    if (form == nullptr || finding.own_severity || !is_loud(finding)) continue;
    if (counts[static_cast<std::size_t>(form - kForms.data())] <= form->most) finding.severity = mail::Severity::kHint;
  }
}

void drop_manners(mail::Correspondence correspondence, bool agent, std::vector<Finding>& findings) {
  if (correspondence == mail::Correspondence::kSure) return;
  std::erase_if(findings, [&](const Finding& finding) {
    if (finding.id == kThanksMissing) return true;
    if (correspondence != mail::Correspondence::kUnlikely) return false;
    const bool manner = std::find(kManners.begin(), kManners.end(), finding.id) != kManners.end();
    // A customer's rant or «ты» is aimed at somebody in whatever form it comes; an agent's manner is shown to customers
    // in letters only.
    return agent ? manner || finding.id == kFamiliar : manner && !(finding.own_severity && is_loud(finding));
  });
}

}  // namespace takt::report
