// Secrets of machines: tokens of known services, private keys, credentials and session tokens in
// links and connection strings, and a random value right after a word such as "API key".
#include <algorithm>
#include <array>

#include "privacy/recognisers.hpp"
#include "privacy/secret_values.hpp"
#include "privacy/token_table.hpp"
#include "text/characters.hpp"

namespace takt::privacy {

namespace {

constexpr std::uint32_t kShortestValue = kLongString, kLongestValue = 200;

bool is_ascii_alnum(char16_t unit) {
  return (unit >= u'0' && unit <= u'9') || (unit < 0x80 && (unit | 0x20) >= u'a' && (unit | 0x20) <= u'z');
}

bool in_token(char16_t unit) { return is_ascii_alnum(unit) || unit == u'_' || unit == u'-'; }

bool in_class(char wanted, char16_t unit) {
  const bool digit = unit >= u'0' && unit <= u'9';
  switch (wanted) {
    case 'd':
      return digit;
    case 'h':
      return digit || (unit >= u'a' && unit <= u'f');
    case 'u':
      return digit || (unit >= u'A' && unit <= u'Z');
    case 'l':
      return digit || (unit >= u'a' && unit <= u'z');
    case 'a':
      return is_ascii_alnum(unit);
    case 'b':
      return is_ascii_alnum(unit) || unit == u'+' || unit == u'/';
    case 'p':
      return in_token(unit) || unit == u'.' || unit == u'=';
    default:
      return in_token(unit);
  }
}

std::uint32_t read_count(std::string_view shape, std::size_t& at) {
  std::uint32_t value = 0;
  for (; shape[at] >= '0' && shape[at] <= '9'; ++at) value = value * 10 + static_cast<std::uint32_t>(shape[at] - '0');
  return value;
}

/// The end of a token of `shape` at `start`, or 0.
std::uint32_t shape_end(std::u16string_view text, std::uint32_t start, std::string_view shape) {
  std::uint32_t at = start;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    if (shape[i] != '{') {
      if (at >= text.size() || text[at] != static_cast<unsigned char>(shape[i])) return 0;
      ++at;
      continue;
    }
    ++i;
    const std::uint32_t least = read_count(shape, i);
    std::uint32_t most = least;
    if (shape[i] == '-') most = read_count(shape, ++i);
    const char kind = shape[++i];  // after ':'
    ++i;                           // '}'
    std::uint32_t count = 0;
    for (; count < most && at < text.size() && in_class(kind, text[at]); ++at) ++count;
    if (count < least) return 0;
  }
  return at < text.size() && is_ascii_alnum(text[at]) ? 0 : at;
}

/// The shapes by their first character.
class ShapeIndex {
 public:
  ShapeIndex() {
    for (const TokenShape& shape : token_shapes())
      by_first_[static_cast<unsigned char>(shape.shape[0])].push_back(&shape);
  }
  [[nodiscard]] const std::vector<const TokenShape*>& of(char16_t unit) const {
    return by_first_[unit < by_first_.size() ? unit : 0];
  }

 private:
  std::array<std::vector<const TokenShape*>, 128> by_first_;
};

/// Tokens that begin in [start, end); the place to go on from.
std::uint32_t find_tokens_in(Claims& claims, std::uint32_t start_of_all, std::uint32_t end_of_all) {
  static const ShapeIndex index;
  const auto text = claims.source.text;
  std::uint32_t i = start_of_all;
  for (; i < end_of_all; ++i) {
    for (const TokenShape* shape : index.of(text[i])) {
      if (shape->digits_before ? i == 0 || digit_of(text[i - 1]) < 0 : i > 0 && in_token(text[i - 1])) continue;
      const std::uint32_t end = shape_end(text, i, shape->shape);
      if (end == 0) continue;
      std::uint32_t start = i;
      while (shape->digits_before && start > 0 && i - start < 12 && digit_of(text[start - 1]) >= 0) --start;
      if (claims.is_free(start, end) && !is_placeholder(text.substr(start, end - start)))
        claims.claim(Kind::kSecret, start, end);
      i = end - 1;
      break;
    }
  }
  return i;
}

void find_tokens(Claims& claims) {
  constexpr std::uint32_t kBefore = 8;  // one shape has a space after its first units
  std::uint32_t from = 0;
  for (const LongString& string : claims.outline.long_strings) {
    const std::uint32_t start = string.start > kBefore ? string.start - kBefore : 0;
    from = find_tokens_in(claims, std::max(from, start), string.end);
  }
}

void find_private_keys(Claims& claims) {
  const auto text = claims.source.text;
  constexpr std::u16string_view kBegin = u"-----BEGIN ", kEnd = u"-----END ";
  for (std::size_t at = text.find(kBegin); at != text.npos;) {
    const std::u16string_view title = text.substr(at, 60);
    std::size_t next = at + kBegin.size();
    if (title.find(u"PRIVATE KEY") != title.npos) {
      std::size_t end = text.find(kEnd, at);
      if (end != text.npos) {
        while (end < text.size() && !text::is_line_break(text[end])) ++end;
      } else {
        end = text.size();
      }
      claims.claim(Kind::kSecret, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end));
      next = end;
    }
    at = text.find(kBegin, next);
  }
}

std::u16string folded(std::u16string_view text) {
  std::u16string out;
  for (const char16_t unit : text) out.push_back(text::fold_unit(unit));
  return out;
}

/// Names of a link's parameters that carry a session or a key, and the shortest value that says something.
struct Parameter {
  std::u16string_view name;
  std::uint32_t shortest;
};
constexpr std::array<Parameter, 25> kParameters = {{
    {u"password", 4},
    {u"passwd", 4},
    {u"pwd", 4},
    {u"access_token", 16},
    {u"auth_token", 16},
    {u"refresh_token", 16},
    {u"id_token", 16},
    {u"token", 16},
    {u"sessionid", 16},
    {u"session_id", 16},
    {u"session", 20},
    {u"phpsessid", 20},
    {u"jsessionid", 16},
    {u"sid", 24},
    {u"api_key", 16},
    {u"apikey", 16},
    {u"api-key", 16},
    {u"secret", 12},
    {u"client_secret", 16},
    {u"signature", 24},
    {u"sig", 24},
    {u"x-amz-signature", 24},
    {u"x-amz-security-token", 24},
    {u"auth", 20},
    {u"reset_token", 16},
}};

void find_parameters(Claims& claims, std::uint32_t start, std::uint32_t end) {
  const auto text = claims.source.text;
  for (std::uint32_t i = start; i < end; ++i) {
    if (text[i] != u'?' && text[i] != u'&' && text[i] != u'#' && text[i] != u';') continue;
    std::uint32_t equals = i + 1;
    while (equals < end && equals - i < 32 && (in_token(text[equals]))) ++equals;
    if (equals >= end || text[equals] != u'=') continue;
    std::uint32_t last = equals + 1;
    while (last < end && text[last] != u'&' && text[last] != u'#' && text[last] != u';') ++last;
    const std::u16string name = folded(text.substr(i + 1, equals - i - 1));
    const auto value = text.substr(equals + 1, last - equals - 1);
    for (const Parameter& parameter : kParameters) {
      if (name != parameter.name || value.size() < parameter.shortest || is_placeholder(value)) continue;
      if (parameter.shortest >= 12 && !looks_random(value)) continue;
      if (claims.is_free(equals + 1, last)) claims.claim(Kind::kSecret, equals + 1, last);
    }
    i = last - 1;
  }
}

/// "scheme://user:password@host": the password.
void find_credentials(Claims& claims, std::uint32_t start, std::uint32_t end) {
  const auto link = claims.source.text.substr(start, end - start);
  const std::size_t authority = link.find(u"://");
  if (authority == link.npos) return;
  const std::size_t from = authority + 3;
  std::size_t stop = link.find_first_of(u"/?#", from);
  if (stop == link.npos) stop = link.size();
  const std::size_t at = link.substr(0, stop).rfind(u'@');
  if (at == link.npos || at < from) return;
  const std::size_t colon = link.find(u':', from);
  if (colon == link.npos || colon + 3 > at) return;
  const auto password = link.substr(colon + 1, at - colon - 1);
  const std::u16string plain = folded(password);
  if (is_placeholder(password) || plain == u"password" || plain == u"pass" || plain == u"pwd" || plain == u"secret")
    return;
  const auto first = start + static_cast<std::uint32_t>(colon) + 1;
  if (claims.is_free(first, start + static_cast<std::uint32_t>(at)))
    claims.claim(Kind::kSecret, first, start + static_cast<std::uint32_t>(at));
}

/// "Server=db;User Id=sa;Password=…;": a connection string without a scheme.
void find_pairs(Claims& claims) {
  const auto text = claims.source.text;
  for (std::uint32_t i = 0; i + 6 < text.size(); ++i) {
    if (text[i] != u';') continue;
    const std::string::size_type skip = is_group_space(text[i + 1]) ? 2 : 1;
    const std::u16string head = folded(text.substr(i + skip, 9));
    const std::uint32_t name = head.starts_with(u"password=") ? 9 : head.starts_with(u"pwd=") ? 4 : 0;
    if (name == 0) continue;
    const auto start = static_cast<std::uint32_t>(i + skip + name);
    std::uint32_t end = start;
    while (end < text.size() && text[end] != u';' && !text::is_space(text[end]) && text[end] != u'"') ++end;
    if (end - start >= 4 && !is_placeholder(text.substr(start, end - start)) && claims.is_free(start, end))
      claims.claim(Kind::kSecret, start, end);
    i = end > i ? end - 1 : i;
  }
}

/// A random value right after "API key", "token", "секретный ключ".
void find_named_values(Claims& claims) {
  const auto text = claims.source.text;
  const auto in_value = [](char16_t unit) {
    return in_token(unit) || unit == u'+' || unit == u'/' || unit == u'=' || unit == u'.' || unit == u'~';
  };
  const auto look = [&](std::uint32_t start, std::uint32_t end) {
    // "api_key=…": the name belongs to the same string.
    for (std::uint32_t k = start; k < end && k - start < 40; ++k) {
      if (text[k] == u'=' && k + 1 < end && text[k + 1] != u'=') start = k + 1;
    }
    while (end > start && text[end - 1] == u'.') --end;
    if (end - start < kShortestValue || end - start > kLongestValue || !claims.is_free(start, end)) return;
    const auto value = text.substr(start, end - start);
    if (!looks_random(value) || is_placeholder(value)) return;
    if (value.size() > 10 && value[4] == u'-' && value[7] == u'-' && digit_of(value[0]) >= 0) return;  // a date
    if (Surroundings(claims.source, start, end).before(Lexicon::kSecretWord, 3))
      claims.claim(Kind::kSecret, start, end);
  };
  for (const LongString& string : claims.outline.long_strings) {
    for (std::uint32_t i = string.start; i < string.end; ++i) {
      if (!is_ascii_alnum(text[i])) continue;
      const std::uint32_t run = i;
      while (i < string.end && in_value(text[i])) ++i;
      if (i - run >= kShortestValue) look(run, i);
    }
  }
}

}  // namespace

void find_named_secrets(Claims& claims) { find_named_values(claims); }

void find_secrets(Claims& claims) {
  if (claims.outline.dash) find_private_keys(claims);
  find_tokens(claims);
  for (const text::Token& token : claims.source.tokens) {
    if (token.kind != text::TokenKind::kUrl) continue;
    find_credentials(claims, token.start, token.end);
    find_parameters(claims, token.start, token.end);
  }
  if (claims.outline.semicolon) find_pairs(claims);
}

}  // namespace takt::privacy
