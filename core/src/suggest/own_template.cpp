#include "suggest/own_template.hpp"

#include <algorithm>
#include <vector>

#include "engine/analysis.hpp"
#include "language/tags.hpp"
#include "rules/template_text.hpp"
#include "rules/vocabulary_names.hpp"
#include "text/characters.hpp"
#include "text/sorting.hpp"
#include "text/utf.hpp"

namespace takt::suggest {

namespace {

using engine::Detail;
using mail::AnalysedBlock;
using mail::Range;

constexpr std::string_view kAnything = "detail";  // the slot for what belongs to the case and is nothing known
constexpr std::size_t kLongestTitle = 60;

struct Replacement {
  std::size_t start = 0, end = 0;
  std::string slot;
};

bool is_word_unit(char16_t unit) { return text::is_letter(unit) || text::is_digit(unit); }

class Maker {
 public:
  explicit Maker(const WrittenMail& mail) : mail_(mail), body_(mail.draft.body) {}

  rules::TemplateSource run() {
    find_open_slots();
    for (std::size_t i = 0; i < rules::kFilledSlots.size(); ++i)
      find_value(mail_.facts.values[i], rules::kFilledSlots[i]);
    if (mail_.parts.greeting_name) add(mail_.parts.greeting_name->start, mail_.parts.greeting_name->end, "customer");
    if (mail_.parts.name) add(mail_.parts.name->start, mail_.parts.name->end, "author");
    for (const AnalysedBlock& block : mail_.blocks) {
      if (block.analysis != nullptr) find_details(block);
    }
    settle();
    return result();
  }

 private:
  void add(std::size_t start, std::size_t end, std::string_view slot) {
    if (end > start) found_.push_back({start, end, std::string(slot)});
  }

  /// Every place where the value stands as words of its own.
  void find_value(std::u16string_view value, std::string_view slot) {
    if (value.size() < 2) return;
    for (std::size_t at = body_.find(value); at != std::u16string_view::npos;
         at = body_.find(value, at + value.size())) {
      const std::size_t end = at + value.size();
      if ((at == 0 || !is_word_unit(body_[at - 1])) && (end == body_.size() || !is_word_unit(body_[end])))
        add(at, end, slot);
    }
  }

  /// "[order number]": the slot with that label; any other words in brackets, or braces, something of the case.
  void find_open_slots() {
    for (std::size_t at = body_.find(u'['); at != std::u16string_view::npos; at = body_.find(u'[', at + 1)) {
      const std::size_t close = body_.find_first_of(u"[]\n", at + 1);
      if (close == std::u16string_view::npos || body_[close] != u']') continue;
      const std::string label = text::to_utf8(body_.substr(at + 1, close - at - 1));
      add(at, close + 1, mail_.library.slot_with(mail_.language, label).value_or(kAnything));
    }
  }

  void find_details(const AnalysedBlock& block) {
    const std::size_t origin = block.block.start;
    for (const privacy::Identifier& identifier : block.analysis->identifiers) {
      if (identifier.kind == privacy::Kind::kReference) continue;
      add(origin + identifier.start, origin + identifier.end,
          identifier.kind == privacy::Kind::kPhone ? std::string_view("phone") : kAnything);
    }
    const std::u16string_view text = body_.substr(origin, block.block.end - origin);
    for (const auto& [mark, slot] :
         {std::pair(rules::Lexicon::kOrderMark, "order"), std::pair(rules::Lexicon::kTicketMark, "ticket")}) {
      for (const std::u16string& code : mail::codes_after(body_, std::span(&block, 1), mark)) find_value(code, slot);
    }
    for (const engine::DetailHit& hit : block.analysis->details) {
      if (hit.detail == Detail::kPhone) add(origin + hit.start, origin + hit.end, "phone");
      if (hit.detail == Detail::kCode || hit.detail == Detail::kEmail)
        add(origin + hit.start, origin + hit.end, kAnything);
    }
    for (const Range& sum : amounts_in(text, *block.analysis)) add(origin + sum.start, origin + sum.end, "amount");
    for (const Range& date : dates_in(text)) add(origin + date.start, origin + date.end, "date");
  }

  /// Known things before "something of the case"; then the longer one; none inside another.
  void settle() {
    text::sort(found_, [](const Replacement& a, const Replacement& b) {
      if ((a.slot == kAnything) != (b.slot == kAnything)) return b.slot == kAnything;
      return a.end - a.start > b.end - b.start;
    });
    std::vector<Replacement> kept;
    for (Replacement& candidate : found_) {
      const bool free = std::none_of(kept.begin(), kept.end(), [&](const Replacement& taken) {
        return taken.start < candidate.end && candidate.start < taken.end;
      });
      if (free) kept.push_back(std::move(candidate));
    }
    text::sort(kept, [](const auto& a, const auto& b) { return a.start < b.start; });
    found_ = std::move(kept);
  }

  /// The text of [start, end) as a template's: slots for what was found, no other brace or bracket.
  [[nodiscard]] std::string template_text(std::size_t start, std::size_t end) const {
    std::u16string out;
    auto next = std::lower_bound(found_.begin(), found_.end(), start,
                                 [](const Replacement& found, std::size_t place) { return found.start < place; });
    for (std::size_t i = start; i < end;) {
      if (next != found_.end() && next->start == i && next->end <= end) {
        out += text::to_utf16("{" + next->slot + "}");
        i = next->end;
        ++next;
        continue;
      }
      const char16_t unit = body_[i++];
      out.push_back(unit == u'{' || unit == u'['   ? u'('
                    : unit == u'}' || unit == u']' ? u')'
                    : unit == u'\r'                ? u'\n'
                                                   : unit);
    }
    while (!out.empty() && text::is_space(out.back())) out.pop_back();
    return text::to_utf8(out);
  }

  [[nodiscard]] rules::blob::Word part_of(const mail::Block& block) const {
    const auto is_in = [&](const std::optional<Range>& range) {
      return range && range->start < block.end && block.start < range->end;
    };
    std::string_view name = "explanation";
    if (is_in(mail_.parts.steps)) name = "steps";
    const std::uint32_t part = mail_.parts.part_at(block.start);
    if (part == mail::kGreeting) name = "greeting";
    if (part == mail::kClosing || part == mail::kSignature) name = "closing";
    return static_cast<rules::blob::Word>(std::find(rules::kSectionNames.begin(), rules::kSectionNames.end(), name) -
                                          rules::kSectionNames.begin());
  }

  rules::TemplateSource result() const {
    rules::TemplateSource out;
    rules::TemplateVariant variant;
    variant.reg = mail_.facts.formal ? 1 : 0;
    std::uint32_t hash = 2166136261u;
    for (const AnalysedBlock& block : mail_.blocks) {
      const bool own = mail_.parts.part_at(block.block.start) != 0 && block.block.kind != mail::BlockKind::kQuote;
      const bool footer = mail_.parts.footer && block.block.start >= mail_.parts.footer->start;
      if (!own || footer) continue;
      std::string text = template_text(block.block.start, block.block.end);
      for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
      if (!text.empty()) variant.sections.push_back({part_of(block.block), std::move(text)});
    }
    out.role = static_cast<rules::blob::Word>(mail_.role);
    out.language = mail_.language;
    const std::string_view scenario = mail_.scenario.empty() ? std::string_view("mail") : mail_.scenario;
    out.id = std::string(rules::kRoleNames[out.role]) + "/" + std::string(scenario) + "-";
    for (int shift = 20; shift >= 0; shift -= 4) out.id += "0123456789abcdef"[hash >> shift & 15u];
    if (mail_.draft.now.size() >= 10) out.reviewed = mail_.draft.now.substr(0, 10);
    out.title = title(variant);
    if (!variant.sections.empty()) out.variants.push_back(std::move(variant));
    return out;
  }

  /// The subject, else the first words of the body; without what belongs to the case.
  [[nodiscard]] std::string title(const rules::TemplateVariant& variant) const {
    std::string from;
    if (mail_.draft.subject) from = text::to_utf8(*mail_.draft.subject);
    for (const rules::TemplateSection& section : variant.sections) {
      if (from.empty() && rules::kSectionNames[section.part] != "greeting") from = section.text;
    }
    std::u16string out;
    for (const char16_t unit : text::to_utf16(from)) {
      if (text::is_line_break(unit) || (out.size() >= kLongestTitle && text::is_space(unit))) break;
      if (unit != u'{' && unit != u'}' && unit != u'[' && unit != u']') out.push_back(unit);
    }
    return out.empty() ? std::string(mail_.scenario.empty() ? "mail" : mail_.scenario) : text::to_utf8(out);
  }

  const WrittenMail& mail_;
  std::u16string_view body_;
  std::vector<Replacement> found_;
};

}  // namespace

rules::TemplateSource make_template(const WrittenMail& mail) { return Maker(mail).run(); }

}  // namespace takt::suggest
