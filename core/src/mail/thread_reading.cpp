#include "mail/thread_reading.hpp"

#include <algorithm>
#include <array>

#include "text/characters.hpp"

namespace takt::mail {

namespace {

using rules::Lexicon;

constexpr std::array kDataKinds = {
    Lexicon::kDataNumber,  Lexicon::kDataVersion, Lexicon::kDataDate,    Lexicon::kDataAddress,
    Lexicon::kDataPhone,   Lexicon::kDataEmail,   Lexicon::kDataPicture, Lexicon::kDataLog,
    Lexicon::kDataReceipt, Lexicon::kDataModel,   Lexicon::kDataError,
};

struct KindWords {
  Lexicon list;
  QuestionKind kind;
};
// The first that fits wins: "how long until …" asks for a time before it asks for a number.
constexpr std::array kKinds = {
    KindWords{Lexicon::kQuestionWhen, QuestionKind::kWhen},
    KindWords{Lexicon::kQuestionWhere, QuestionKind::kWhere},
    KindWords{Lexicon::kQuestionHowMuch, QuestionKind::kHowMuch},
    KindWords{Lexicon::kQuestionWhy, QuestionKind::kWhy},
    KindWords{Lexicon::kQuestionHow, QuestionKind::kHow},
};

constexpr std::uint32_t kLongestCodeGap = 4;  // between "ticket" and its number: " #", " № "
constexpr std::uint32_t kFewestCodeDigits = 3;
constexpr std::size_t kLongestCode = 24;
constexpr std::uint32_t kMostListLines = 12;
constexpr std::size_t kMostQuestions = 12;  // nobody asks more; it keeps the comparison with a reply linear

bool is_data_kind(Lexicon lexicon) {
  return std::find(kDataKinds.begin(), kDataKinds.end(), lexicon) != kDataKinds.end();
}

/// A question without matter of its own ("Really?", "Why?") wants no answer of its own.
bool has_matter(const ReadSentence& sentence) {
  return sentence.words > 1 && (!sentence.stems.empty() || sentence.digits > 0);
}

QuestionKind kind_of(const ReadSentence& sentence) {
  for (const KindWords& row : kKinds) {
    if (sentence.has(row.list)) return row.kind;
  }
  return QuestionKind::kYesNo;
}

void read_questions(MessageReading& out) {
  for (std::uint32_t i = 0; i < out.sentences.size(); ++i) {
    const ReadSentence& sentence = out.sentences[i];
    const bool told = sentence.has(Lexicon::kAskInformation), wanted = sentence.has(Lexicon::kAskAction);
    if (!sentence.asks && !told && !wanted) continue;
    if (sentence.has(Lexicon::kNoAnswerNeeded) || !has_matter(sentence)) continue;
    const bool request = wanted && !sentence.asks && !told;
    if (out.questions.size() == kMostQuestions) return;
    out.questions.push_back({i, request ? QuestionKind::kRequest : kind_of(sentence), sentence.asks});
  }
}

/// The sentences in which something is asked for: those with the words, and the list below one that ends
/// with a colon.
std::vector<bool> asking_sentences(const std::vector<ReadSentence>& sentences) {
  std::vector<bool> asking(sentences.size(), false);
  std::uint32_t lines_left = 0, list_block = 0;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    asking[i] = sentences[i].has(Lexicon::kDataRequest);
    if (asking[i]) {
      lines_left = sentences[i].ends_with_colon ? kMostListLines : 0;
      list_block = sentences[i].block + 1;  // a blank line may part the list from its heading
    } else if (lines_left > 0 && sentences[i].block <= list_block) {
      --lines_left;
      asking[i] = true;
    }
  }
  return asking;
}

void read_data(MessageReading& out) {
  const std::vector<bool> asking = asking_sentences(out.sentences);
  if (std::find(asking.begin(), asking.end(), true) == asking.end()) return;
  for (std::uint32_t block = 0; block < out.message->blocks.size(); ++block) {
    const AnalysedBlock& analysed = out.message->blocks[block];
    if (analysed.analysis == nullptr) continue;
    for (const engine::LexiconHit& hit : analysed.analysis->lexicon_hits) {
      if (!is_data_kind(hit.lexicon)) continue;
      const std::uint32_t start = analysed.block.start + hit.start;
      const auto after = std::upper_bound(out.sentences.begin(), out.sentences.end(), start,
                                          [](std::uint32_t place, const ReadSentence& s) { return place < s.start; });
      if (after == out.sentences.begin()) continue;
      const auto sentence = std::prev(after);
      if (start >= sentence->end || !asking[static_cast<std::size_t>(sentence - out.sentences.begin())]) continue;
      out.data.push_back({hit.lexicon, start, analysed.block.start + hit.end});
    }
  }
}

void read_names(MessageReading& out) {
  const ReadMessage& message = *out.message;
  if (!message.message->from.name.empty()) out.names.push_back(message.message->from.name);
  if (!message.parts.signature) return;
  // The first line of the signature; a longer one is no name.
  constexpr std::size_t kLongestName = 60;
  const std::u16string_view text = message.message->text;
  std::size_t start = message.parts.signature->start, end = start;
  const std::size_t limit = message.parts.signature->end;
  while (start < limit && (text::is_space(text[start]) || text::is_line_break(text[start]))) ++start;
  for (end = start; end < limit && !text::is_line_break(text[end]);) ++end;
  if (end > start && end - start <= kLongestName) out.names.emplace_back(text.substr(start, end - start));
}

/// The code that begins within a few characters of `from`: letters, digits and dashes with enough digits.
std::u16string code_at(std::u16string_view text, std::size_t from) {
  std::size_t start = from;
  const auto is_code_unit = [](char16_t unit) {
    return text::is_digit(unit) || (unit >= u'A' && unit <= u'Z') || (unit >= u'a' && unit <= u'z');
  };
  while (start < text.size() && start < from + kLongestCodeGap && !is_code_unit(text[start])) ++start;
  std::size_t end = start;
  std::uint32_t digits = 0;
  while (end < text.size() && end < start + kLongestCode &&
         (is_code_unit(text[end]) || (text[end] == u'-' && end + 1 < text.size() && is_code_unit(text[end + 1])))) {
    if (text::is_digit(text[end])) ++digits;
    ++end;
  }
  return digits < kFewestCodeDigits ? std::u16string{} : std::u16string(text.substr(start, end - start));
}

void add_once(std::vector<std::u16string>& codes, std::u16string code) {
  if (!code.empty() && std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(std::move(code));
}

}  // namespace

std::vector<std::u16string> codes_after(std::u16string_view text, std::span<const AnalysedBlock> blocks, Lexicon mark) {
  std::vector<std::u16string> found;
  for (const AnalysedBlock& block : blocks) {
    if (block.analysis == nullptr) continue;
    for (const engine::LexiconHit& hit : block.analysis->lexicon_hits) {
      if (hit.lexicon != mark) continue;
      std::size_t from = block.block.start + hit.end;
      while (from > block.block.start + hit.start && text::is_digit(text[from - 1])) --from;  // it ends in the number
      add_once(found, code_at(text, from));
    }
  }
  return found;
}

std::vector<std::u16string> ticket_numbers(std::u16string_view text, std::span<const AnalysedBlock> blocks) {
  std::vector<std::u16string> found = codes_after(text, blocks, Lexicon::kTicketMark);
  for (std::size_t at = text.find(u"[#"); at != std::u16string_view::npos; at = text.find(u"[#", at + 2)) {
    add_once(found, code_at(text, at + 2));
  }
  return found;
}

MessageReading read_message(const ReadMessage* message, bool hostile) {
  MessageReading out;
  out.message = message;
  if (message == nullptr) return out;
  out.sentences = read_sentences(message->message->text, message->blocks, message->parts);
  read_questions(out);
  read_data(out);
  read_names(out);
  const auto any = [&](Lexicon lexicon) {
    return std::any_of(out.sentences.begin(), out.sentences.end(),
                       [lexicon](const ReadSentence& sentence) { return sentence.has(lexicon); });
  };
  out.mood = hostile || any(Lexicon::kMoodAngry) ? Mood::kAngry
             : any(Lexicon::kMoodWorried)        ? Mood::kWorried
                                                 : Mood::kCalm;
  out.refuses = any(Lexicon::kRefusal);
  return out;
}

}  // namespace takt::mail
