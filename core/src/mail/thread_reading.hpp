// What a message of the other side wants of its reader: its questions, what it asks to be sent, its
// mood, its ticket numbers, its sender's names.
//
// Read from the lists in rules/<tag>/thread.json and from hits of the tone rules; whether a reply
// takes it up is mail/thread_answers' matter.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "mail/thread.hpp"
#include "mail/thread_sentences.hpp"

namespace takt::mail {

/// What kind of answer a question wants.
enum class QuestionKind : std::uint8_t { kYesNo, kWhen, kWhere, kHowMuch, kWhy, kHow, kRequest };

struct Question {
  std::uint32_t sentence = 0;  ///< in MessageReading::sentences
  QuestionKind kind = QuestionKind::kYesNo;
  bool direct = false;  ///< with a question mark
};

/// A thing that the message asks to be sent or told.
struct AskedDatum {
  rules::Lexicon kind = rules::Lexicon::kDataNumber;  ///< kDataNumber … kDataError
  std::uint32_t start = 0, end = 0;                   ///< its words in the message
};

enum class Mood : std::uint8_t { kCalm, kWorried, kAngry };

struct MessageReading {
  const ReadMessage* message = nullptr;  ///< nullptr: there is no message of the other side
  std::vector<ReadSentence> sentences;
  std::vector<Question> questions;
  std::vector<AskedDatum> data;
  Mood mood = Mood::kCalm;
  bool refuses = false;               ///< it turns a request down
  std::vector<std::u16string> names;  ///< of its sender: from the header, and as signed

  [[nodiscard]] std::u16string_view text() const {
    return message == nullptr ? std::u16string_view{} : message->message->text;
  }
  [[nodiscard]] std::u16string_view text_of(const ReadSentence& sentence) const {
    return text().substr(sentence.start, sentence.end - sentence.start);
  }
};

/// Reads the newest message of the other side. `hostile`: whether tone rules found an insult, an obscenity or
/// a menace in it.
MessageReading read_message(const ReadMessage* message, bool hostile);

/// The codes of a text that follow a phrase of `mark`, each once, in the text's order.
std::vector<std::u16string> codes_after(std::u16string_view text, std::span<const AnalysedBlock> blocks,
                                        rules::Lexicon mark);

/// The ticket numbers of a text: codes after words such as "ticket no.", "обращение №", and "[#4711]".
std::vector<std::u16string> ticket_numbers(std::u16string_view text, std::span<const AnalysedBlock> blocks);

}  // namespace takt::mail
