// Gathers the records of a rule blob and lays them out as bytes (rules/blob.hpp).
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/blob.hpp"
#include "rules/phrase_writer.hpp"

namespace takt::rules {

class BlobWriter {
 public:
  // Strings are kept once. The empty string is the empty slice.
  blob::Slice text8(std::string_view text);
  blob::Slice text16(std::u16string_view text);
  blob::Slice list(const std::vector<blob::Word>& words);
  blob::Slice list(const std::vector<blob::Slice>& slices);

  std::vector<blob::Check> checks;
  std::vector<blob::Rule> rules;
  std::vector<PhraseSource> phrases;  // one a language, then that of any language
  std::vector<blob::Regex> regexes;
  std::vector<blob::Literal> literals;
  std::string ngram_codes;
  std::vector<blob::NgramModel> ngram_models;
  std::vector<blob::ListEntry> list_entries;
  std::vector<blob::Template> templates;
  std::vector<blob::TemplateVariant> variants;
  std::vector<blob::TemplateSection> texts;
  std::vector<blob::SlotLabel> slot_labels;

  /// The whole blob with header and checksum.
  [[nodiscard]] std::vector<std::byte> finish() const;

 private:
  std::string strings8_;
  std::u16string strings16_;
  std::map<std::string, blob::Slice, std::less<>> known8_;
  std::map<std::u16string, blob::Slice, std::less<>> known16_;
  std::vector<blob::Word> words_;
  std::vector<blob::Slice> slices_;
};

}  // namespace takt::rules
