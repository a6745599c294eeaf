// Stems: what `word~` in a pattern and a word of the draft are compared by.
//
// English, Russian and Swedish use Snowball; a language without a Snowball algorithm strips
// suffixes that its pack lists (rules/kk/stems.json). Input is folded (text/fold.hpp).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace takt::text {

/// Whether Snowball stems this language; where it does not, a pack lists suffixes.
bool has_stemmer(std::string_view language);

/// Stems one language's words. Holds Snowball's working memory: one per thread.
class Stemmer {
 public:
  /// A `language` that Snowball knows (rules/schema/languages.json) uses it; any other strips `suffixes` (longest
  /// first).
  Stemmer(std::string_view language, std::vector<std::u16string_view> suffixes);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;

  /// The stem; a view that is valid until the next call.
  std::u16string_view stem(std::u16string_view folded);

 private:
  struct Impl;
  Impl* impl_;
};

}  // namespace takt::text
