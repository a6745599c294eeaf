#include "report/finding.hpp"

#include <map>
#include <tuple>

#include "rules/checksum.hpp"
#include "text/characters.hpp"
#include "text/sorting.hpp"

namespace takt::report {

namespace {

std::uint64_t add(std::uint64_t hash, std::u16string_view text) {
  // Case and white space may change without making it another sentence.
  for (const char16_t unit : text) {
    if (text::is_space(unit)) continue;
    const char16_t folded = text::fold_unit(unit);
    hash = rules::checksum_of(std::as_bytes(std::span(&folded, 1)), hash);
  }
  return rules::checksum_of(std::as_bytes(std::span("", 1)), hash);
}

}  // namespace

std::u16string_view marked_words(const Finding& finding, const mail::Draft& draft) {
  if (finding.target == mail::Target::kDraft) return {};
  const bool in_subject = finding.target == mail::Target::kSubject;
  const std::u16string_view text = in_subject ? std::u16string_view(*draft.subject) : std::u16string_view(draft.body);
  return text.substr(finding.start, finding.end - finding.start);
}

void order(std::vector<Finding>& findings) {
  const auto key = [](const Finding& finding) {
    return std::tie(finding.target, finding.start, finding.end, finding.id);
  };
  text::sort(findings, [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
  // Of findings of one id, what lies within another is said already by that one.
  std::map<std::pair<mail::Target, std::string_view>, std::size_t> last;
  std::vector<Finding> kept;
  kept.reserve(findings.size());
  for (Finding& finding : findings) {
    const auto [found, is_new] = last.try_emplace({finding.target, finding.id}, kept.size());
    if (!is_new) {
      Finding& before = kept[found->second];
      if (finding.end <= before.end && finding.severity <= before.severity) continue;
      if (finding.start == before.start && finding.severity >= before.severity) {
        before = std::move(finding);
        continue;
      }
      // Two rules that meet in a phrase mean the same of it: the first one says it.
      if (finding.start < before.end && finding.severity == before.severity && finding.id.starts_with("tone."))
        continue;
      found->second = kept.size();
    }
    kept.push_back(std::move(finding));
  }
  findings = std::move(kept);
}

std::uint64_t sentence_hash(std::u16string_view sentence) { return add(rules::kChecksumStart, sentence); }

std::uint64_t fingerprint(std::string_view id, std::uint64_t sentence_hash, std::u16string_view marked) {
  const std::uint64_t hash = rules::checksum_of(std::as_bytes(std::span(id.data(), id.size())));
  return add(rules::checksum_of(std::as_bytes(std::span(&sentence_hash, 1)), hash), marked);
}

std::string to_hex(std::uint64_t fingerprint) {
  std::string out(16, '0');
  for (std::size_t i = 16; i-- > 0; fingerprint >>= 4) out[i] = "0123456789abcdef"[fingerprint & 15];
  return out;
}

}  // namespace takt::report
