#include "checks/structure/steps_link.hpp"

#include <algorithm>

#include "checks/structure/prose.hpp"
#include "text/addresses.hpp"

namespace takt::checks {

namespace {

constexpr std::uint32_t kFewestSteps = 3;

bool has_link(const mail::Draft& draft) {
  if (std::any_of(draft.formats.begin(), draft.formats.end(), [](const auto& format) { return format.kind == "link"; }))
    return true;
  std::vector<text::Address> addresses;
  text::find_addresses(draft.body, addresses);
  return std::any_of(addresses.begin(), addresses.end(), [](const text::Address& address) { return !address.email; });
}

}  // namespace

void find_steps_without_link(const DraftContext& context, std::vector<engine::CheckHit>& out) {
  const Prose& prose = read_prose(context);
  std::uint32_t steps = 0;
  for (const BodySentence& item : prose.items) steps += item.instructions > 0;
  for (const Paragraph& paragraph : prose.paragraphs) {
    for (const BodySentence& sentence : paragraph.sentences) steps += sentence.instructions;
  }
  if (steps < kFewestSteps || has_link(context.draft)) return;
  engine::CheckHit hit = on_draft();
  hit.count = steps;
  out.push_back(std::move(hit));
}

}  // namespace takt::checks
