#include "rules/regexes.hpp"

#include <unicode/uregex.h>

#include <algorithm>
#include <string>

#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/sorting.hpp"

namespace takt::rules {

namespace {

constexpr std::uint32_t kReach = 160;         // units an expression may look around a literal
constexpr std::int32_t kMostSteps = 64;       // ICU counts in units of 10,000 match steps
constexpr std::int32_t kMostStack = 1 << 20;  // bytes of backtracking memory

}  // namespace

RegexSet::RegexSet(const Pack& pack) : pack_(pack) {
  const auto regexes = pack.regexes();
  compiled_.assign(regexes.size(), nullptr);
  refused_.assign(regexes.size(), false);
  for (std::uint32_t i = 0; i < regexes.size(); ++i) {
    for (const blob::Literal& literal : pack.literals(regexes[i].literals)) scanner_.add(pack.text16(literal.text), i);
  }
  scanner_.build();
}

RegexSet::~RegexSet() {
  for (URegularExpression* regex : compiled_) {
    if (regex != nullptr) uregex_close(regex);
  }
}

URegularExpression* RegexSet::compiled(std::uint32_t regex) {
  if (compiled_[regex] != nullptr || refused_[regex]) return compiled_[regex];
  const auto pattern = pack_.text16(pack_.regexes()[regex].pattern);
  UErrorCode status = U_ZERO_ERROR;
  URegularExpression* opened =
      uregex_open(pattern.data(), static_cast<std::int32_t>(pattern.size()), 0, nullptr, &status);
  if (U_FAILURE(status)) {
    if (opened != nullptr) uregex_close(opened);
    refused_[regex] = true;
    return nullptr;
  }
  uregex_setTimeLimit(opened, kMostSteps, &status);
  uregex_setStackLimit(opened, kMostStack, &status);
  return compiled_[regex] = opened;
}

bool RegexSet::is_excepted(const blob::Rule& rule, std::u16string_view value) const {
  if (rule.except_values.size == 0) return false;
  const std::u16string folded = text::fold(value);
  for (const blob::Slice slice : pack_.slices(rule.except_values)) {
    const auto word = pack_.text16(slice);
    // Equal, or the value starts with the word: "wrong," and "wrong." are no passwords either.
    if (folded.starts_with(word) && (folded.size() == word.size() || !text::is_letter(folded[word.size()])))
      return true;
  }
  return false;
}

void RegexSet::run(std::uint32_t number, std::u16string_view text, Window window, std::vector<Match>& out) {
  URegularExpression* regex = compiled(number);
  if (regex == nullptr) return;
  const blob::Rule& rule = pack_.rules()[pack_.regexes()[number].rule];
  UErrorCode status = U_ZERO_ERROR;
  uregex_setText(regex, text.data(), static_cast<std::int32_t>(text.size()), &status);
  uregex_setRegion(regex, static_cast<std::int32_t>(window.start), static_cast<std::int32_t>(window.end), &status);
  uregex_useTransparentBounds(regex, 1, &status);
  uregex_useAnchoringBounds(regex, 0, &status);
  const std::int32_t group = uregex_groupCount(regex, &status) > 0 ? 1 : 0;
  while (U_SUCCESS(status) && uregex_findNext(regex, &status) && U_SUCCESS(status)) {
    std::int32_t start = uregex_start(regex, group, &status);
    std::int32_t end = uregex_end(regex, group, &status);
    if (start < 0) {  // group 1 took no part in the match
      start = uregex_start(regex, 0, &status);
      end = uregex_end(regex, 0, &status);
    }
    if (end <= start) continue;
    if (is_excepted(rule, text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start))))
      continue;
    Match match;
    match.rule = pack_.regexes()[number].rule;
    match.start = static_cast<std::uint32_t>(start);
    match.end = static_cast<std::uint32_t>(end);
    out.push_back(match);
  }
}

void RegexSet::match(std::u16string_view text, blob::Word language, std::vector<Match>& out) {
  hits_.clear();
  scanner_.scan(text, hits_);
  std::erase_if(hits_, [&](const text::LiteralHit& hit) {
    const blob::Word of = pack_.rules()[pack_.regexes()[hit.id].rule].language;
    return of != language && of != blob::kAnyLanguage;
  });
  if (hits_.empty()) return;
  text::sort(hits_, [](const auto& a, const auto& b) { return a.id < b.id; });
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::size_t i = 0; i < hits_.size();) {
    const std::uint32_t regex = hits_[i].id;
    std::size_t next = i;
    while (next < hits_.size() && hits_[next].id == regex) {
      Window window{hits_[next].end > kReach ? hits_[next].end - kReach : 0, std::min(size, hits_[next].end + kReach)};
      for (++next; next < hits_.size() && hits_[next].id == regex && hits_[next].end <= window.end + kReach; ++next) {
        window.end = std::min(size, hits_[next].end + kReach);
      }
      run(regex, text, window, out);
    }
    i = next;
  }
}

std::u16string RegexSet::replacement(std::u16string_view text, const Match& match, std::u16string_view replace) {
  if (replace.find(u'$') == std::u16string_view::npos) return std::u16string(replace);
  std::u16string out;
  const auto regexes = pack_.regexes();
  // The compiler writes them in the order of their rules.
  const auto first = std::lower_bound(regexes.begin(), regexes.end(), match.rule,
                                      [](const blob::Regex& regex, blob::Word rule) { return regex.rule < rule; });
  for (auto number = static_cast<std::uint32_t>(first - regexes.begin());
       number < regexes.size() && regexes[number].rule == match.rule; ++number) {
    URegularExpression* regex = compiled(number);
    if (regex == nullptr) continue;
    UErrorCode status = U_ZERO_ERROR;
    uregex_setText(regex, text.data(), static_cast<std::int32_t>(text.size()), &status);
    if (!uregex_find(regex, static_cast<std::int32_t>(match.start), &status) || U_FAILURE(status)) continue;
    for (std::size_t i = 0; i < replace.size(); ++i) {
      if (replace[i] != u'$' || i + 1 == replace.size() || !text::is_digit(replace[i + 1])) {
        out.push_back(replace[i]);
        continue;
      }
      const std::int32_t group = replace[++i] - u'0';
      const std::int32_t start = uregex_start(regex, group, &status);
      const std::int32_t end = uregex_end(regex, group, &status);
      if (U_SUCCESS(status) && start >= 0) {
        out.append(text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start)));
      }
    }
    return out;
  }
  return out;
}

bool is_valid_regex(std::u16string_view pattern, std::string& reason) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  URegularExpression* regex =
      uregex_open(pattern.data(), static_cast<std::int32_t>(pattern.size()), 0, &where, &status);
  if (regex != nullptr) uregex_close(regex);
  if (U_SUCCESS(status)) return true;
  reason = std::string("the regular expression is refused at character ") + std::to_string(where.offset) + " (" +
           u_errorName(status) + ")";
  return false;
}

}  // namespace takt::rules
