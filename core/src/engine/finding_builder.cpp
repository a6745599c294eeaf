#include "engine/finding_builder.hpp"

#include <algorithm>

#include "checks/check.hpp"
#include "report/message.hpp"
#include "text/characters.hpp"
#include "text/sorting.hpp"
#include "text/utf.hpp"

namespace takt::engine {

namespace {

using mail::Target;
using report::Finding;

/// The sentence around `offset`, or nullptr: what a fingerprint is bound to.
const SentenceSpan* sentence_around(const BlockAnalysis& analysis, std::uint32_t offset) {
  const auto& sentences = analysis.sentences;
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), offset,
                                      [](std::uint32_t at, const SentenceSpan& s) { return at < s.start; });
  return after == sentences.begin() ? nullptr : &*std::prev(after);
}

/// What these checks mark must not be known from a finding: not from its message, not from its fingerprint.
bool is_private(std::string_view id) { return id.starts_with("privacy."); }

/// A fix that deletes a word takes one of the two spaces around it along.
Edit deletion(std::u16string_view whole, std::uint32_t start, std::uint32_t end) {
  const bool space_after = end >= whole.size() || text::is_space(whole[end]) || !text::is_letter(whole[end]);
  if (start > 0 && whole[start - 1] == u' ' && space_after) --start;
  return {start, end, {}};
}

std::uint32_t part_of(const Place& place, std::uint32_t start) {
  return place.parts == nullptr ? std::uint32_t{mail::kSubject} : place.parts->part_at(start);
}

}  // namespace

FindingBuilder::FindingBuilder(RuleSet& rules, text::Graphemes& graphemes, mail::Role role, std::uint8_t ui,
                               std::uint8_t language)
    : rules_(rules),
      graphemes_(graphemes),
      role_bit_(role == mail::Role::kAgent ? 2 : 1),
      role_(role == mail::Role::kAgent ? 1 : 0),
      ui_(ui),
      language_(language) {}

void FindingBuilder::collect_private(const Place& place) {
  if (private_of_ == place.analysis) return;
  private_of_ = place.analysis;
  private_.clear();
  for (const RuleHit& hit : place.analysis->rule_hits) {
    LoadedPack& loaded = *rules_.packs()[hit.pack];
    if (is_private(rules_.catalogue()[loaded.check_numbers[loaded.pack.rules()[hit.rule].check]].id))
      private_.emplace_back(hit.start, hit.end);
  }
  for (const privacy::Identifier& found : place.analysis->identifiers) private_.emplace_back(found.start, found.end);
  text::sort(private_);
  std::size_t kept = 0;
  for (const auto& [start, end] : private_) {
    if (kept > 0 && start <= private_[kept - 1].second)
      private_[kept - 1].second = std::max(private_[kept - 1].second, end);
    else
      private_[kept++] = {start, end};
  }
  private_.resize(kept);
}

std::uint64_t FindingBuilder::sentence_hash_at(const Place& place, std::uint32_t offset) {
  const SentenceSpan* span = sentence_around(*place.analysis, offset);
  const std::u16string_view sentence =
      span == nullptr ? std::u16string_view{} : place.whole.substr(place.offset + span->start, span->end - span->start);
  if (sentence.data() == sentence_.data() && sentence.size() == sentence_.size()) return sentence_hash_;
  collect_private(place);
  sentence_ = sentence;
  sentence_start_ = span == nullptr ? 0 : span->start;
  auto hidden = std::upper_bound(private_.begin(), private_.end(), std::pair{sentence_start_, std::uint32_t{0}});
  if (hidden == private_.end() || span == nullptr || hidden->first >= span->end)
    return sentence_hash_ = report::sentence_hash(sentence);
  std::u16string open;
  std::uint32_t from = span->start;
  for (; hidden != private_.end() && hidden->first < span->end; ++hidden) {
    open.append(place.whole, place.offset + from, hidden->first - from).push_back(u'\uffff');
    from = std::min(hidden->second, span->end);
  }
  open.append(place.whole, place.offset + from, span->end - from);
  return sentence_hash_ = report::sentence_hash(open);
}

char16_t FindingBuilder::ordinal_of(std::uint32_t offset) const {
  const auto at = [&](std::uint32_t place) {
    return std::upper_bound(private_.begin(), private_.end(), std::pair{place, std::uint32_t{0}}) - private_.begin();
  };
  return static_cast<char16_t>(at(offset) - at(sentence_start_));
}

void FindingBuilder::finish(Finding finding, const Place& place, const Words& words, const CheckHit& hit,
                            const std::vector<Edit>& edits) {
  const bool hidden = is_private(finding.id);
  std::u16string_view marked;
  std::uint64_t sentence_hash = 0;
  char16_t ordinal = 0;
  if (finding.target != Target::kDraft) {
    sentence_hash = sentence_hash_at(place, finding.start - place.offset);
    if (hidden) ordinal = ordinal_of(finding.start - place.offset);
    finding.start = graphemes_.floor(place.whole, finding.start);
    finding.end = graphemes_.ceil(place.whole, finding.end);
    marked = place.whole.substr(finding.start, finding.end - finding.start);
  }
  const report::Slots slots{hidden ? std::u16string_view{} : marked, hit.count, hit.limit, hit.name};
  finding.message = report::fill(words.message, slots);
  finding.why = report::fill(words.why, slots);
  finding.fingerprint =
      report::fingerprint(finding.id, sentence_hash, hidden ? std::u16string_view(&ordinal, 1) : marked);
  if (!edits.empty()) {
    report::Fix fix;
    fix.edits = edits;
    if (hit.insert_words) {
      const auto insert = rules_.catalogue().words(finding.check, language_, nullptr, nullptr).insert;
      for (Edit& edit : fix.edits) edit.text = report::fill_insert(insert, slots);
    }
    fix.label = report::fill(words.fix, slots);
    if (fix.label.empty()) fix.label = std::u16string(slots.text) + u" → " + edits.front().text;
    finding.fixes.push_back(std::move(fix));
  }
  if (!words.remove.empty() && finding.target != Target::kDraft) {
    report::Fix fix;
    fix.edits.push_back(deletion(place.whole, finding.start, finding.end));
    fix.label = report::fill(words.remove, slots);
    finding.fixes.push_back(std::move(fix));
  }
  findings_.push_back(std::move(finding));
}

void FindingBuilder::add_rule_hit(const RuleHit& hit, const Place& place) {
  LoadedPack& loaded = *rules_.packs()[hit.pack];
  const rules::blob::Rule& rule = loaded.pack.rules()[hit.rule];
  const std::uint32_t check = loaded.check_numbers[rule.check];
  const Catalogue::Entry& entry = rules_.catalogue()[check];
  if ((entry.record->roles & rule.roles & role_bit_) == 0) return;
  const std::uint32_t start = place.offset + hit.start, end = place.offset + hit.end;
  if ((part_of(place, start) & rule.parts) == 0) return;
  Finding finding;
  finding.id = entry.id;
  finding.check = check;
  finding.severity =
      static_cast<mail::Severity>(rule.severity == rules::blob::kNone ? entry.record->severity[role_] : rule.severity);
  finding.own_severity = rule.severity != rules::blob::kNone;
  finding.target = place.target;
  finding.start = start;
  finding.end = end;
  std::vector<Edit> edits;
  if (rule.has_fix != 0) {
    std::u16string text = text::to_utf16(loaded.pack.text8(rule.replace));
    if (hit.regex) {
      rules::Match match;
      match.rule = hit.rule;
      match.start = start;
      text = loaded.regexes.replacement(place.whole, match, text);
    }
    edits.push_back(text.empty() ? deletion(place.whole, start, end) : Edit{start, end, std::move(text)});
  }
  finish(std::move(finding), place, rules_.catalogue().words(check, ui_, &loaded.pack, &rule), {}, edits);
}

void FindingBuilder::add_check(std::uint32_t number, const CheckHit& hit, const Place& place) {
  const auto check = rules_.coded(number);
  if (!check) return;
  const Catalogue::Entry& entry = rules_.catalogue()[*check];
  if ((entry.record->roles & hit.roles & role_bit_) == 0) return;
  Finding finding;
  finding.id = entry.id;
  finding.check = *check;
  finding.severity = hit.severity.value_or(static_cast<mail::Severity>(entry.record->severity[role_]));
  finding.own_severity = hit.severity.has_value();
  finding.target = place.target;
  std::vector<Edit> edits = hit.fix;
  if (place.target != Target::kDraft) {
    finding.start = place.offset + hit.start;
    finding.end = place.offset + hit.end;
    for (Edit& edit : edits) {
      edit.start += place.offset;
      edit.end += place.offset;
    }
  }
  finish(std::move(finding), place, rules_.catalogue().words(*check, ui_, nullptr, nullptr), hit, edits);
}

void FindingBuilder::add_block(const Place& place) {
  for (const RuleHit& hit : place.analysis->rule_hits) add_rule_hit(hit, place);
  for (const NumberedHit& numbered : place.analysis->check_hits) {
    const std::uint32_t part = part_of(place, place.offset + numbered.hit.start);
    if ((part & checks::coded_checks()[numbered.check].parts) != 0) add_check(numbered.check, numbered.hit, place);
  }
}

}  // namespace takt::engine
