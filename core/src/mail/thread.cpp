#include "mail/thread.hpp"

#include <algorithm>
#include <string_view>

#include "mail/mail_domains.hpp"
#include "text/lower.hpp"

namespace takt::mail {

namespace {

bool same_address(std::string_view a, std::string_view b) {
  return !a.empty() && text::ascii_lower(a) == text::ascii_lower(b);
}

bool is_addressee(const Draft& draft, const Message& message) {
  const auto holds = [&](const std::vector<Person>& people) {
    return std::any_of(people.begin(), people.end(),
                       [&](const Person& person) { return same_address(person.address, message.from.address); });
  };
  return holds(draft.to) || holds(draft.cc);
}

}  // namespace

std::vector<const AnalysedBlock*> ReadMessage::own_blocks() const {
  std::vector<const AnalysedBlock*> own;
  for (const AnalysedBlock& block : blocks) {
    if (block.analysis != nullptr && parts.part_at(block.block.start) != 0) own.push_back(&block);
  }
  return own;
}

const ReadMessage* ReadThread::last_from_other_side() const {
  const auto found =
      std::find_if(messages.rbegin(), messages.rend(), [](const ReadMessage& message) { return !message.from_writer; });
  return found == messages.rend() ? nullptr : &*found;
}

bool is_from_writer(const Draft& draft, const Message& message) {
  if (is_addressee(draft, message)) return false;
  const Person& author = draft.author;
  if (same_address(author.address, message.from.address)) return true;
  if (!author.name.empty() && author.name == message.from.name) return true;
  const std::string domain = domain_of(author.address);
  if (!domain.empty() && !draft.to.empty() && domain == domain_of(message.from.address)) {
    return domain != domain_of(draft.to.front().address);
  }
  // Nothing is known of the author: whoever the draft is not addressed to wrote for its side.
  return author.address.empty() && author.name.empty() && !draft.to.empty() && !draft.to.front().address.empty() &&
         !message.from.address.empty();
}

}  // namespace takt::mail
