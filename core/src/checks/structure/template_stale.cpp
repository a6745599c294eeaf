#include "checks/structure/template_stale.hpp"

#include <optional>
#include <string_view>
#include <tuple>

#include "text/utf.hpp"

namespace takt::checks {

namespace {

constexpr int kMonths = 2;

using Date = std::tuple<int, int, int>;  // year, month, day

/// The date at the start of "2026-08-01" or of an RFC 3339 time.
std::optional<Date> read_date(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto number = [&](std::size_t from, std::size_t count) {
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
      if (text[i] < '0' || text[i] > '9') return -1;
      value = value * 10 + (text[i] - '0');
    }
    return value;
  };
  const Date date{number(0, 4), number(5, 2), number(8, 2)};
  const auto [year, month, day] = date;
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  return date;
}

Date months_later(Date date, int months) {
  auto& [year, month, day] = date;
  month += months;
  if (month > 12) {
    month -= 12;
    ++year;
  }
  return date;
}

}  // namespace

void find_stale_template(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const auto& used = context.draft.used_template;
  if (!used) return;
  const auto reviewed = read_date(used->reviewed);
  const auto now = read_date(context.draft.now);
  if (!reviewed || !now || *now <= months_later(*reviewed, kMonths)) return;
  engine::CheckHit hit = on_draft();
  hit.name = text::to_utf16(std::string_view(used->reviewed).substr(0, 10));
  hit.limit = kMonths;
  out.push_back(std::move(hit));
}

}  // namespace takt::checks
