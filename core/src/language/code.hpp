// Which words of a text belong to code, paths, tags and place holders: they say nothing of its language.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/tokens.hpp"

namespace takt::language {

enum class WordUse : std::uint8_t {
  kProse,
  kMarked,  ///< touches a mark of paths, tags or place holders: "och/eller", "[namn]"
  kCode,    ///< an identifier, a call, its argument or an assignment
};

/// How the word is used, by the marks beside it.
WordUse use_of(std::u16string_view text, const text::Token& word);

}  // namespace takt::language
