#include "mail/thread_answers.hpp"

#include <algorithm>
#include <unordered_map>

namespace takt::mail {

namespace {

using rules::Lexicon;

constexpr std::uint32_t kFewestWordsOfAnAnswer = 4;

bool is_formal(const ReadSentence& sentence) {
  return sentence.part == kGreeting || sentence.has(Lexicon::kReplyReference) || sentence.has(Lexicon::kDelayApology);
}

/// What a sentence must hold to answer a question of this kind whose words it does not take up.
bool fits(const ReadSentence& sentence, QuestionKind kind) {
  switch (kind) {
    case QuestionKind::kWhen:
      return sentence.has(Lexicon::kAnswerTime);
    case QuestionKind::kWhere:
      return sentence.has(Lexicon::kAnswerPlace);
    case QuestionKind::kHowMuch:
      return sentence.digits > 0;
    case QuestionKind::kWhy:
      return sentence.has(Lexicon::kAnswerReason);
    case QuestionKind::kHow:
      return sentence.has(Lexicon::kReplyNext) || sentence.has(Lexicon::kAnswerPlace);
    case QuestionKind::kYesNo:
      return sentence.has(Lexicon::kAnswerYesNo);
    case QuestionKind::kRequest:
      return sentence.has(Lexicon::kReplyNext);
  }
  return false;
}

class Comparison {
 public:
  Comparison(const MessageReading& asked, const std::vector<ReadSentence>& reply)
      : asked_(asked), reply_(reply), used_(reply.size(), false), out_(asked.questions.size(), Treatment::kMissed) {
    for (const ReadSentence& sentence : asked.sentences) {
      for (const std::uint32_t stem : sentence.stems) ++frequency_[stem];
    }
  }

  std::vector<Treatment> run() {
    match_content();
    match_kinds();
    match_deferrals();
    match_lone_question();
    return std::move(out_);
  }

 private:
  [[nodiscard]] const ReadSentence& sentence_of(std::size_t question) const {
    return asked_.sentences[asked_.questions[question].sentence];
  }

  /// How much of the question's matter the sentence takes up: a word of this question alone, or two of its
  /// words, are enough (2 or more); a word that the whole mail is about counts half.
  [[nodiscard]] int shared(std::size_t question, const ReadSentence& answer) const {
    const ReadSentence& asked = sentence_of(question);
    int score = 0;
    for (const std::uint32_t stem : answer.stems) {
      if (std::binary_search(asked.stems.begin(), asked.stems.end(), stem)) score += frequency_.at(stem) == 1 ? 2 : 1;
    }
    std::uint32_t topics = asked.topics();
    for (std::size_t other = 0; other < asked_.questions.size(); ++other) {
      if (other != question) topics &= ~sentence_of(other).topics();
    }
    if ((topics & answer.topics()) != 0) score += 2;
    // A question of one or two words of matter cannot share more than that.
    return asked.stems.size() <= 1 && score == 1 ? 2 : score;
  }

  void match_content() {
    for (std::size_t question = 0; question < out_.size(); ++question) {
      for (std::size_t i = 0; i < reply_.size(); ++i) {
        if (is_formal(reply_[i]) || reply_[i].asks || shared(question, reply_[i]) < 2) continue;
        out_[question] = reply_[i].has(Lexicon::kAnswerDeferred) ? Treatment::kDeferred : Treatment::kAnswered;
        used_[i] = true;
      }
    }
  }

  /// Sentences that answer no question by their words answer one by their kind each.
  void match_kinds() {
    for (std::size_t question = 0; question < out_.size(); ++question) {
      if (out_[question] != Treatment::kMissed) continue;
      const QuestionKind kind = asked_.questions[question].kind;
      for (std::size_t i = 0; i < reply_.size(); ++i) {
        if (used_[i] || is_formal(reply_[i]) || !fits(reply_[i], kind)) continue;
        if (reply_[i].has(Lexicon::kAnswerDeferred)) continue;  // its date is that of the answer
        used_[i] = true;
        out_[question] = Treatment::kAnswered;
        break;
      }
    }
  }

  /// "I will check and write by Friday" is said of all that is open, unless the reply goes through the questions
  /// one by one: then it is said of its own matter.
  void match_deferrals() {
    const bool one_by_one = std::find(out_.begin(), out_.end(), Treatment::kAnswered) != out_.end();
    for (std::size_t i = 0; i < reply_.size(); ++i) {
      if (!reply_[i].has(Lexicon::kAnswerDeferred) || (used_[i] && one_by_one)) continue;
      std::replace(out_.begin(), out_.end(), Treatment::kMissed, Treatment::kDeferred);
    }
  }

  /// A mail's only question, of no telling kind, may be answered by any statement that is not about the rest
  /// of the mail: "Does it run on a Mac?" – "It runs on every computer." A question back asks for what is missing.
  void match_lone_question() {
    if (out_.size() != 1 || out_[0] != Treatment::kMissed) return;
    const QuestionKind kind = asked_.questions[0].kind;
    const bool typed = kind == QuestionKind::kWhen || kind == QuestionKind::kWhere || kind == QuestionKind::kHowMuch;
    for (std::size_t i = 0; i < reply_.size(); ++i) {
      const ReadSentence& sentence = reply_[i];
      if (used_[i] || is_formal(sentence) || sentence.part != kBody) continue;
      const bool courteous = sentence.has(Lexicon::kCourtesy);
      if (sentence.asks ||
          (!typed && !courteous && sentence.words >= kFewestWordsOfAnAnswer && !about_the_rest(sentence)))
        out_[0] = Treatment::kAnswered;
    }
  }

  [[nodiscard]] bool about_the_rest(const ReadSentence& answer) const {
    const auto& own = sentence_of(0).stems;
    return std::any_of(answer.stems.begin(), answer.stems.end(), [&](std::uint32_t stem) {
      const auto known = frequency_.find(stem);
      const std::uint32_t mine = std::binary_search(own.begin(), own.end(), stem) ? 1 : 0;
      return known != frequency_.end() && known->second > mine;
    });
  }

  const MessageReading& asked_;
  const std::vector<ReadSentence>& reply_;
  std::vector<bool> used_;
  std::vector<Treatment> out_;
  std::unordered_map<std::uint32_t, std::uint32_t> frequency_;  // of each stem: in how many of the message's sentences
};

}  // namespace

std::vector<Treatment> compare(const MessageReading& asked, const std::vector<ReadSentence>& reply) {
  return Comparison(asked, reply).run();
}

}  // namespace takt::mail
