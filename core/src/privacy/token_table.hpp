// The shapes of tokens that services give out: data, one row a kind.
//
// A shape is literal text with parts in braces: {20:a} is twenty units of class a, {20-40:w} twenty
// to forty. Every shape starts with a literal, by which it is found. Classes:
//   d 0-9 · h 0-9a-f · u A-Z0-9 · l a-z0-9 · a A-Za-z0-9 · w A-Za-z0-9_- · b A-Za-z0-9+/ · p w and . =
#pragma once

#include <span>
#include <string_view>

namespace takt::privacy {

struct TokenShape {
  std::string_view service, shape;
  bool digits_before = false;  ///< digits stuck to its front are part of it
};

std::span<const TokenShape> token_shapes();

/// Keys that services print in their own documentation, by the 64-bit FNV-1a hash of their text.
bool is_documented_key(std::u16string_view value);

}  // namespace takt::privacy
