// Reads a message or a draft as the engine does, with the project's own rules: for tests of what the reading says.
#pragma once

#include <string>

#include "engine/block_cache.hpp"
#include "engine/hostility.hpp"
#include "engine/reader.hpp"
#include "mail/thread_reading.hpp"
#include "rules/pack.hpp"
#include "support/rule_packs.hpp"

namespace support {

class ReadMails {
 public:
  ReadMails() : analyser_((rules_.add(std::move(*takt::rules::Pack::load(compiled_rules()))), rules_)) {}

  /// What a message of the other side wants; views stay valid until the next call.
  takt::mail::MessageReading message(std::u16string_view text, std::u16string_view sender = u"") {
    draft_ = {};
    draft_.thread.emplace();
    takt::mail::Message message;
    message.from.name = sender;
    message.text = text;
    draft_.thread->push_back(std::move(message));
    thread_ = reader_.read_thread(draft_);
    const takt::mail::ReadMessage& read = thread_.messages.front();
    return takt::mail::read_message(&read, takt::engine::is_hostile(rules_, read.blocks, read.parts));
  }

  std::vector<takt::mail::ReadSentence> sentences(std::u16string_view text) {
    const auto read = reader_.read(text, {});
    return takt::mail::read_sentences(text, read.blocks, read.parts);
  }

 private:
  takt::engine::RuleSet rules_;
  takt::engine::Analyser analyser_;
  takt::engine::BlockCache cache_{analyser_};
  takt::engine::Reader reader_{cache_, rules_};
  takt::mail::Draft draft_;
  takt::mail::ReadThread thread_;
};

}  // namespace support
