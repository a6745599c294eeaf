#include "engine/analyser.hpp"

#include <algorithm>

#include "checks/check.hpp"
#include "language/code.hpp"
#include "mail/matter_details.hpp"
#include "privacy/find.hpp"

namespace takt::engine {

namespace {

using rules::Lexicon;
using rules::Match;
using rules::blob::kAnyLanguage;
using rules::blob::RuleKind;
using text::Token;

constexpr std::size_t kListMark = 8;       // units that show whether a line is an item: "12) "
constexpr std::size_t kMostWords = 60000;  // distinct words kept between drafts

std::uint32_t sentence_at(const std::vector<text::Sentence>& sentences, std::uint32_t offset) {
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), offset,
                                      [](std::uint32_t place, const text::Sentence& s) { return place < s.start; });
  return after == sentences.begin() ? 0 : static_cast<std::uint32_t>(after - sentences.begin() - 1);
}

Lexicon list_of(text::SentenceWord word) {
  switch (word) {
    case text::SentenceWord::kInside:
      return Lexicon::kAbbreviation;
    case text::SentenceWord::kBeforeOpener:
      return Lexicon::kAbbreviationBeforeOpener;
    case text::SentenceWord::kBeforeNumber:
      return Lexicon::kAbbreviationBeforeNumber;
    case text::SentenceWord::kOpener:
      return Lexicon::kSentenceOpener;
    case text::SentenceWord::kLetterLine:
      return Lexicon::kLetterLine;
  }
  return Lexicon::kCount;
}

void collect_exclamations(const std::vector<Token>& tokens, BlockAnalysis& out) {
  const auto is_stress = [&](std::size_t i) { return tokens[i].is_mark(u'!') || tokens[i].is_mark(u'?'); };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].is_mark(u'!')) continue;
    if (i > 0 && is_stress(i - 1) && tokens[i - 1].end == tokens[i].start) continue;
    if (i + 1 < tokens.size() && is_stress(i + 1) && tokens[i + 1].start == tokens[i].end) continue;
    out.single_exclamations.push_back(tokens[i].start);
  }
}

}  // namespace

std::vector<Token> Analyser::tokenize(std::u16string_view text) {
  std::vector<Token> tokens;
  tokenizer_.tokenize(text, tokens);
  return tokens;
}

language::Votes Analyser::votes(std::u16string_view text, std::span<const Token> tokens) {
  for (std::size_t word = word_votes_.size(); word < words_.size(); ++word) {
    const text::WordInfo& info = words_[static_cast<std::uint32_t>(word)];
    std::uint8_t function_word = 0;
    for (std::uint8_t i = 0; i < language::kTags.size(); ++i) {
      if (rules_.is_function_word(info.folded, i)) function_word = static_cast<std::uint8_t>(function_word | 1u << i);
    }
    word_votes_.push_back(rules_.language_model().vote_of(info, function_word));
  }
  language::Votes votes;
  std::size_t words = 0, code = 0;
  for (const Token& token : tokens) {
    if (token.kind != text::TokenKind::kWord) continue;
    const language::WordUse use = language::use_of(text, token);
    if (use == language::WordUse::kProse) votes.add(word_votes_[token.word]);
    ++words;
    code += use == language::WordUse::kCode;
  }
  // What stands between identifiers is code, whatever words its keywords look like.
  return code * 3 >= words ? language::Votes{} : votes;
}

void Analyser::count_words() {
  words_before_.resize(tokens_.size() + 1);
  line_ends_.clear();
  std::uint32_t words = 0;
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    words_before_[i] = words;
    words += tokens_[i].is_word();
    if (line_ends_.size() <= tokens_[i].line) line_ends_.resize(tokens_[i].line + std::size_t{1});
    line_ends_[tokens_[i].line] = i + 1;
  }
  words_before_.back() = words;
}

void Analyser::keep_lexicon_hit(const LoadedPack& loaded, const Match& match, BlockAnalysis& out) const {
  constexpr std::uint32_t kMany = 21;  // words after a hit: more than any reader of it asks for
  LexiconHit hit;
  hit.lexicon = static_cast<Lexicon>(loaded.pack.rules()[match.rule].check);
  hit.start = match.start;
  hit.end = match.end;
  hit.sentence = match.sentence;
  std::uint32_t before = match.first_token;
  while (before > 0 && !tokens_[before - 1].is_word()) --before;
  hit.at_line_start = before == 0 || tokens_[before - 1].line != tokens_[match.first_token].line;
  hit.at_sentence_start = before == 0 || tokens_[before - 1].sentence != tokens_[match.first_token].sentence;
  const std::uint32_t line_end = line_ends_[tokens_[match.last_token - 1].line];
  hit.words_after_in_line = std::min(kMany, words_before_[line_end] - words_before_[match.last_token]);
  out.lexicon_hits.push_back(hit);
}

void Analyser::keep_marker_hit(const rules::blob::Rule& rule, const Match& match, BlockAnalysis& out) {
  MarkerHit hit{match.start, match.end, {}};
  for (std::size_t i = 0; i < hit.moves.size(); ++i) {
    hit.moves[i] =
        static_cast<std::int8_t>(static_cast<int>(rule.moves[i]) - static_cast<int>(rules::blob::kMoveOrigin));
  }
  out.marker_hits.push_back(hit);
}

bool Analyser::asks(const text::Sentence& sentence) const {
  for (std::uint32_t i = sentence.last_token; i > sentence.first_token && !tokens_[i - 1].is_word(); --i) {
    if (tokens_[i - 1].is_mark(u'?')) return true;
  }
  return false;
}

void Analyser::match(std::u16string_view text, std::uint8_t language, BlockAnalysis& out) {
  count_words();
  for (std::uint32_t number = 0; number < rules_.packs().size(); ++number) {
    LoadedPack& loaded = *rules_.packs()[number];
    matches_.clear();
    if (language < rules::blob::kLanguages) loaded.matchers[language].match(tokens_, words_, matches_);
    loaded.matchers[kAnyLanguage].match(tokens_, words_, matches_);
    const std::size_t phrases = matches_.size();
    loaded.regexes.match(text, language, matches_);
    for (std::size_t i = phrases; i < matches_.size(); ++i)
      matches_[i].sentence = sentence_at(sentences_, matches_[i].start);
    for (const std::uint32_t standing : filter_.apply(loaded.pack, matches_)) {
      const Match& match = matches_[standing];
      const auto kind = static_cast<RuleKind>(loaded.pack.rules()[match.rule].kind);
      if (kind == RuleKind::kLexicon)
        keep_lexicon_hit(loaded, match, out);
      else if (kind == RuleKind::kMarker)
        keep_marker_hit(loaded.pack.rules()[match.rule], match, out);
      else
        out.rule_hits.push_back({number, match.rule, match.start, match.end, kind == RuleKind::kRegex});
    }
  }
}

void Analyser::run_checks(std::u16string_view text, std::uint8_t language, const checks::BlockTraits& traits,
                          BlockAnalysis& out) {
  const checks::BlockContext context{
      text,
      tokens_,
      sentences_,
      words_,
      [&](std::uint32_t word, Lexicon lexicon) { return rules_.in_lexicon(word, words_, language, lexicon); },
      out.lexicon_hits,
      traits,
      out.identifiers,
      [&](std::uint32_t word) { return rules_.knows_word(word, words_, language); },
      [&](std::u16string_view masked, Lexicon lexicon) { return rules_.fits_listed_word(masked, language, lexicon); }};
  const auto coded = checks::coded_checks();
  std::vector<CheckHit> hits;
  for (std::uint32_t number = 0; number < coded.size(); ++number) {
    if (coded[number].block == nullptr || !rules_.coded(number)) continue;
    hits.clear();
    coded[number].block(context, hits);
    for (CheckHit& hit : hits) out.check_hits.push_back({number, std::move(hit)});
  }
}

void Analyser::split(std::u16string_view text, std::uint8_t language) {
  splitter_.split(
      text, tokens_, words_,
      [&](std::uint32_t word, text::SentenceWord list) {
        return rules_.in_lexicon(word, words_, language, list_of(list));
      },
      sentences_);
}

std::vector<ScenarioHit> Analyser::scenario_hits(std::u16string_view text, std::uint8_t language) {
  std::vector<ScenarioHit> out;
  if (language >= rules::blob::kLanguages) return out;
  tokens_ = tokenize(text);
  split(text, language);
  if (sentences_.empty()) return out;
  for (std::uint32_t number = 0; number < rules_.packs().size(); ++number) {
    LoadedPack& loaded = *rules_.packs()[number];
    matches_.clear();
    loaded.scenario_matchers[language].match(tokens_, words_, matches_);
    for (const std::uint32_t found : filter_.apply(loaded.pack, matches_)) {
      const Match& match = matches_[found];
      const rules::blob::Rule& rule = loaded.pack.rules()[match.rule];
      out.push_back({number << 24 | match.rule, static_cast<std::uint8_t>(rule.check),
                     static_cast<std::uint8_t>(rule.roles), static_cast<std::uint8_t>(rule.severity), match.start,
                     match.end});
    }
  }
  return out;
}

BlockAnalysis Analyser::analyse(std::u16string_view text, std::vector<Token> tokens, std::uint8_t language) {
  BlockAnalysis out;
  tokens_ = std::move(tokens);
  split(text, language);
  out.sentences.reserve(sentences_.size());
  for (const text::Sentence& sentence : sentences_) {
    const std::uint32_t first = sentence.first_token, last = sentence.last_token;
    const bool starts_line = first == 0 || tokens_[first - 1].line != tokens_[first].line;
    out.sentences.push_back({sentence.start, sentence.end, sentence.words, asks(sentence), starts_line,
                             first < last && tokens_[last - 1].line != tokens_[first].line,
                             starts_line && text::starts_list_item(text.substr(sentence.start, kListMark))});
    out.words += sentence.words;
  }
  if (sentences_.empty()) return out;
  match(text, language, out);
  content_.collect(tokens_, words_, language, out.content);
  const auto traits = checks::BlockTraits::of(tokens_, words_);
  out.identifiers =
      privacy::find_identifiers({text, tokens_, [&](std::uint32_t word) { return rules_.lexicons_of(word, words_); }});
  run_checks(text, language, traits, out);
  if (traits.may_have_mark(u'!')) collect_exclamations(tokens_, out);
  mail::collect_details(text, tokens_, words_, out.details);
  leave_out_quoted(text, out);
  return out;
}

void Analyser::leave_out_quoted(std::u16string_view text, BlockAnalysis& out) {
  // Doubled marks come from a table that was exported: where a quotation begins cannot be told there.
  if (text.find(u"\"\"") != std::u16string_view::npos) return;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> quotes;  // in order, apart from each other
  for (const DetailHit& hit : out.details) {
    const auto quoted = text.substr(hit.start, hit.end - hit.start);
    // A single word between quotation marks is as often the writer's own, with a sneer.
    if (hit.detail == Detail::kQuote && quoted.find(u' ') != std::u16string_view::npos)
      quotes.emplace_back(hit.start, hit.end);
  }
  if (quotes.empty()) return;
  const auto is_quoted = [&](const auto& hit) {
    const auto after = std::lower_bound(quotes.begin(), quotes.end(), std::pair{hit.start, std::uint32_t{0}});
    return after != quotes.begin() && hit.end < std::prev(after)->second;
  };
  const auto judges_tone = [](std::string_view id) { return id.starts_with("tone.") && id != "tone.sarcasm"; };
  std::erase_if(out.rule_hits, [&](const RuleHit& hit) {
    const LoadedPack& loaded = *rules_.packs()[hit.pack];
    return is_quoted(hit) &&
           judges_tone(rules_.catalogue()[loaded.check_numbers[loaded.pack.rules()[hit.rule].check]].id);
  });
  std::erase_if(out.check_hits, [&](const NumberedHit& numbered) {
    return is_quoted(numbered.hit) && judges_tone(checks::coded_checks()[numbered.check].id);
  });
  std::erase_if(out.marker_hits, is_quoted);
}

void Analyser::trim() {
  if (words_.trim(kMostWords)) forget();
}

void Analyser::forget() {
  rules_.forget_words();
  content_.forget_words();
  word_votes_.clear();
}

}  // namespace takt::engine
