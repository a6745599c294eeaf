// Builds one language's matcher: numbers the words of its patterns and picks each sequence's anchor.
//
// The anchor is the word by which a sequence is found, so it should be rare in the sequences (few
// tries at each hit) and rare in texts (few hits): words come before marks, marks before classes,
// and function words of the language count as twenty words.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "rules/blob_writer.hpp"
#include "rules/pattern.hpp"
#include "rules/sequence_merger.hpp"
#include "text/stemmer.hpp"

namespace takt::rules {

class MatcherBuilder {
 public:
  /// `suffixes`: folded; for a language without a stemmer of its own.
  MatcherBuilder(std::string_view language, std::vector<std::u16string> suffixes);

  /// Takes a rule's patterns of one meaning.
  void add(blob::Word rule, blob::SequenceRole role, const std::vector<LinearPattern>& patterns);

  /// A single word that is common in texts of the language.
  void add_function_word(const PatternSymbol& symbol);

  /// Hands everything to the writer; the builder is empty afterwards.
  void write(BlobWriter& writer);

 private:
  blob::Word number_of(const PatternSymbol& symbol);
  [[nodiscard]] std::size_t cost_of(const SetElement& element) const;
  void pick_anchors();

  std::vector<std::u16string> suffixes_;
  text::Stemmer stemmer_;
  std::map<std::tuple<std::u16string, blob::Word>, blob::Word> numbers_;  // text and kind → symbol
  std::vector<bool> common_;                                              // per symbol: a function word
  std::map<blob::Word, std::size_t> uses_;                                // per symbol: sequences that hold it
  PhraseSource phrases_;
};

}  // namespace takt::rules
