// The statistics of the languages: how much oftener than by chance a language has each short run of
// letters. What a word votes for a language is the sum over its n-grams.
//
// All that is known of a language is data (rules/*/ngrams.json, rules/other/, written by
// tools/train/language.mjs); a pack without it makes an empty model, in which no word votes.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/tags.hpp"
#include "language/votes.hpp"
#include "rules/pack.hpp"
#include "text/words.hpp"

namespace takt::language {

class Model {
 public:
  Model() = default;
  /// Reads the sections of the pack; the model does not refer to it afterwards.
  explicit Model(const rules::Pack& pack);

  [[nodiscard]] bool empty() const { return scripts_[0].keys.empty() && scripts_[1].keys.empty(); }

  /// The vote of one word. `known`: a bit for each language whose list of commonest words has it.
  [[nodiscard]] WordVote vote_of(const text::WordInfo& word, std::uint8_t known) const;

  /// Which of our languages a column stands for; kOther for a neighbour and for no language.
  [[nodiscard]] std::uint8_t language_of(std::size_t script, std::size_t column) const {
    return scripts_[script].languages[column];
  }
  [[nodiscard]] std::size_t columns(std::size_t script) const { return scripts_[script].columns; }

 private:
  struct Script {
    std::vector<std::uint64_t> keys;  // open addressing: an n-gram of up to four units, or 0
    std::vector<std::uint16_t> rows;  // of the key in the same slot
    std::vector<std::array<std::uint8_t, kColumns>> weights;
    std::array<std::uint8_t, kColumns> languages{};
    std::size_t columns = 0;
  };

  static void read(const rules::Pack& pack, const rules::blob::NgramModel& record, Script& script);
  static void add(const Script& script, std::uint64_t key, WordVote& vote);

  std::array<Script, kScripts> scripts_;
};

}  // namespace takt::language
